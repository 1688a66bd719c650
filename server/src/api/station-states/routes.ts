import { Router } from 'express'
import { encodeCursor } from '../../journal/position.ts'
import { requireArea, type Services } from '../context.ts'
import { authenticate, contextOf } from '../transport/authenticate.ts'
import type { Gateway } from '../transport/gateway.ts'

/**
 * `GET /stations/states?within=35.78`: the state of every station of an area in one byte each, in the
 * order of their codes, as PROTOCOL describes; for maps of all stations. `ETag` is the position, so a
 * screen that asks again is told that nothing changed.
 */
export function stationStateRoutes(gateway: Gateway, services: Services): Router {
  const router = Router()
  router.get(
    '/stations/states',
    authenticate(gateway),
    // Express 5 hands what an async handler throws to the error handler.
    // oxlint-disable-next-line oxc/no-async-endpoint-handlers
    async (request, response) => {
      const { access } = contextOf(response)
      const { within } = request.query
      const code = typeof within === 'string' ? within : (access.principal?.area ?? '35')
      const area = requireArea(services, code, 'within')
      access.require('figures.read', area.code)
      const { seq, bytes } = await services.stationStates.within(area.code)
      const { journal, clock } = services
      response.set({
        ETag: `"${journal.epoch}-${seq}"`,
        'Cache-Control': 'no-cache',
        'X-Cursor': encodeCursor(journal.position(seq, clock.now())),
      })
      // Asked for again without a change: the header is compared, and nothing is sent.
      if (request.fresh) response.status(304).end()
      else response.type('application/octet-stream').send(Buffer.from(bytes))
    },
  )
  return router
}
