import { createServer, type Server } from 'node:http'
import { expressMiddleware } from '@as-integrations/express5'
import express, { type Express } from 'express'
import { auditRoutes } from '../audit/routes.ts'
import { attachmentRoutes } from '../attachments/routes.ts'
import { boundaryRoutes } from '../boundaries/routes.ts'
import type { Services } from '../context.ts'
import { incidentExportRoutes } from '../incidents/export.ts'
import { metricsRoutes } from '../metrics/routes.ts'
import { crossOrigin, ownOriginsOnly } from '../protection/cross-origin.ts'
import { stationPlaceRoutes } from '../station-places/routes.ts'
import { stationStateRoutes } from '../station-states/routes.ts'
import { httpTraffic } from '../traffic/http.ts'
import { makeApollo } from './apollo.ts'
import { authenticate, contextOf } from './authenticate.ts'
import { BODY_LIMIT } from './body.ts'
import { jsonErrors, nothingHere } from './json-errors.ts'
import type { Gateway } from './gateway.ts'
import { healthRoutes } from './health.ts'
import { isOperation, serveOperations } from './operations.ts'
import { setSecurityHeaders } from './security-headers.ts'
import { serveSse } from './sse.ts'
import { staticFiles } from './static-files.ts'

/** The hub's HTTP side. */
export interface HttpServer {
  server: Server
  stop(): Promise<void>
}

/** Serves queries, mutations, streams, the map, the wall and the state of health. */
export async function makeHttpServer(
  gateway: Gateway,
  services: Services,
  wallFolder: string,
): Promise<HttpServer> {
  const apollo = makeApollo(gateway)
  await apollo.start()
  const app: Express = express()
  app.disable('x-powered-by')
  app.use((_request, response, next) => {
    setSecurityHeaders(response)
    next()
  })
  app.use(crossOrigin(gateway.allowsOrigin))
  app.use(healthRoutes(services))
  app.use(httpTraffic(gateway.traffic))
  app.use(metricsRoutes(gateway))
  app.use(boundaryRoutes(gateway, services))
  app.use(attachmentRoutes(gateway, services))
  app.use(auditRoutes(gateway, services))
  app.use(incidentExportRoutes(gateway))
  app.use(stationStateRoutes(gateway, services))
  app.use(stationPlaceRoutes(gateway, services))
  app.use('/graphql', ownOriginsOnly(gateway.allowsOrigin))
  app.use(
    '/graphql/stream',
    authenticate(gateway, 'SSE'),
    express.json({ limit: BODY_LIMIT }),
    serveSse(gateway),
  )
  app.use(
    '/graphql',
    authenticate(gateway),
    express.json({ limit: BODY_LIMIT }),
    expressMiddleware(apollo, {
      context: async ({ res }) => contextOf(res),
    }),
  )
  app.use(staticFiles(wallFolder))
  app.use(nothingHere)
  app.use(jsonErrors(gateway.formatError))
  const operations = serveOperations(gateway, apollo)
  const server = createServer((request, response) => {
    if (isOperation(request)) void operations(request, response)
    else app(request, response)
  })
  return { server, stop: () => apollo.stop() }
}
