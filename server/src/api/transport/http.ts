import { createServer, type Server } from 'node:http'
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server'
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled'
import { expressMiddleware } from '@as-integrations/express5'
import express, { type Express } from 'express'
import { auditRoutes } from '../audit/routes.ts'
import { attachmentRoutes } from '../attachments/routes.ts'
import { boundaryRoutes } from '../boundaries/routes.ts'
import type { Context, Services } from '../context.ts'
import { incidentExportRoutes } from '../incidents/export.ts'
import { stationStateRoutes } from '../station-states/routes.ts'
import { authenticate, contextOf } from './authenticate.ts'
import { jsonErrors, nothingHere } from './json-errors.ts'
import type { Gateway } from './gateway.ts'
import { healthRoutes } from './health.ts'
import { MAX_TOKENS, operationName } from './operation.ts'
import { serveSse } from './sse.ts'
import { staticFiles } from './static-files.ts'

/** Largest request body: a publisher's file with room to spare. */
const BODY_LIMIT = '4mb'

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
  const apollo = new ApolloServer<Context>({
    schema: gateway.schema,
    formatError: (_formatted, error) => gateway.formatError(error),
    parseOptions: { maxTokens: MAX_TOKENS },
    includeStacktraceInErrorResponses: false,
    introspection: true,
    // The page of the library would load scripts from another host.
    plugins: [ApolloServerPluginLandingPageDisabled(), operationNamed],
    // The process stops in an order of its own.
    stopOnTerminationSignals: false,
  })
  await apollo.start()
  const app: Express = express()
  app.disable('x-powered-by')
  app.use(securityHeaders)
  app.use(healthRoutes(services))
  app.use(boundaryRoutes(gateway, services))
  app.use(attachmentRoutes(gateway, services))
  app.use(auditRoutes(gateway, services))
  app.use(incidentExportRoutes(gateway))
  app.use(stationStateRoutes(gateway, services))
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
  return { server: createServer(app), stop: () => apollo.stop() }
}

/** Tells who asks by what operation, as far as it is read. */
const operationNamed: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ document, request, contextValue }) => {
      contextValue.access.caller.operation = operationName(document, request.operationName)
    },
  }),
}

/** The wall makes no request to another host; the browser is told to see to it. */
const securityHeaders: express.RequestHandler = (_request, response, next) => {
  response.set({
    'Content-Security-Policy':
      "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; " +
      "worker-src 'self' blob:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'",
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
  })
  next()
}
