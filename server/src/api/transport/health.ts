import { Router } from 'express'
import type { Services } from '../context.ts'

/** `/healthz`: the process answers. `/readyz`: it takes reports and serves figures. */
export function healthRoutes({ mode, version, journal, projections }: Services): Router {
  const router = Router()
  router.get('/healthz', (_request, response) => {
    response.json({ ok: true, version })
  })
  router.get('/readyz', (_request, response) => {
    const ready = projections.seq === journal.seq
    const { epoch, seq } = journal
    response.status(ready ? 200 : 503).json({ ready, mode, epoch, seq, figures: projections.seq })
  })
  return router
}
