import { Router } from 'express'
import { packedPlaces } from '../../projections/station-places.ts'
import { requireArea, type Services } from '../context.ts'
import { authenticate, contextOf } from '../transport/authenticate.ts'
import type { Gateway } from '../transport/gateway.ts'

/**
 * `GET /stations/places?within=35.78`: where every station of an area stands, in the order of
 * `/stations/states`, as PROTOCOL describes. `ETag` is of the content: places hardly ever change.
 */
export function stationPlaceRoutes(gateway: Gateway, services: Services): Router {
  const router = Router()
  router.get('/stations/places', authenticate(gateway), (request, response) => {
    const { access } = contextOf(response)
    const { within } = request.query
    const code = typeof within === 'string' ? within : (access.principal?.area ?? '35')
    const area = requireArea(services, code, 'within')
    access.require('figures.read', area.code)
    const { degrees, surveyed } = packedPlaces(services.state.day, area.code)
    response.set({ 'Cache-Control': 'no-cache', 'X-Surveyed': String(surveyed) })
    response.type('application/octet-stream').send(Buffer.from(degrees.buffer))
  })
  return router
}
