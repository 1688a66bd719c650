import { Router } from 'express'
import type { Services } from '../context.ts'

/** `/healthz`: the process answers. `/readyz`: it takes reports and serves figures. */
export function healthRoutes(services: Services): Router {
  const { mode, version, journal, state } = services
  const router = Router()
  router.get('/healthz', (_request, response) => {
    response.json({ ok: true, version })
  })
  router.get('/readyz', (_request, response) => {
    const ready = services.isReady() && state.seq === journal.seq
    const { epoch, seq } = journal
    response.status(ready ? 200 : 503).json({ ready, mode, epoch, seq, figures: state.seq })
  })
  return router
}
