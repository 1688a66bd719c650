import { Router } from 'express'
import { authenticate, contextOf } from '../transport/authenticate.ts'
import type { Gateway } from '../transport/gateway.ts'
import { isLocal } from './loopback.ts'

/**
 * `GET /metrics`: what can be measured of the hub, for Prometheus. It takes the token of an
 * administrator; on the hub's own machine none, unless the hub stands behind a proxy.
 */
export function metricsRoutes(gateway: Gateway): Router {
  const router = Router()
  router.get(
    '/metrics',
    authenticate(gateway),
    // Express 5 hands what an async handler throws to the error handler.
    // oxlint-disable-next-line oxc/no-async-endpoint-handlers
    async (request, response) => {
      const { access } = contextOf(response)
      const isOpen = access.token === null && !gateway.behindProxy && isLocal(request)
      if (!isOpen) access.require('metrics.read', '35')
      const { metrics } = gateway
      response
        .type(metrics.contentType)
        .set('Cache-Control', 'no-store')
        .send(await metrics.text())
    },
  )
  return router
}
