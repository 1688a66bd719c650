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
import { metricsRoutes } from '../metrics/routes.ts'
import { crossOrigin, ownOriginsOnly } from '../protection/cross-origin.ts'
import { refused } from '../protection/refused.ts'
import { documentLimits } from '../protection/limits.ts'
import { protectionRules } from '../protection/shape-rules.ts'
import { stationStateRoutes } from '../station-states/routes.ts'
import { apolloTraffic } from '../traffic/apollo.ts'
import { httpTraffic } from '../traffic/http.ts'
import { authenticate, contextOf } from './authenticate.ts'
import { jsonErrors, nothingHere } from './json-errors.ts'
import type { Gateway } from './gateway.ts'
import { healthRoutes } from './health.ts'
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
    parseOptions: { maxTokens: documentLimits.tokens },
    validationRules: [...protectionRules],
    persistedQueries: false,
    // Nobody is known by a cookie, so no other page can act in anybody's name.
    csrfPrevention: false,
    includeStacktraceInErrorResponses: false,
    // Who is told the schema is decided with everything else that is admitted.
    introspection: true,
    // The page of the library would load scripts from another host.
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      apolloTraffic(gateway.traffic),
      admitted(gateway),
    ],
    // The process stops in an order of its own.
    stopOnTerminationSignals: false,
  })
  await apollo.start()
  const app: Express = express()
  app.disable('x-powered-by')
  app.use(securityHeaders)
  app.use(crossOrigin(gateway.allowsOrigin))
  app.use(healthRoutes(services))
  app.use(httpTraffic(gateway.traffic, gateway.formatError))
  app.use(metricsRoutes(gateway))
  app.use(boundaryRoutes(gateway, services))
  app.use(attachmentRoutes(gateway, services))
  app.use(auditRoutes(gateway, services))
  app.use(incidentExportRoutes(gateway))
  app.use(stationStateRoutes(gateway, services))
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
  return { server: createServer(app), stop: () => apollo.stop() }
}

/** Asks for admission what the library has read and found to be valid. */
function admitted({ admission }: Gateway): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ document, operation, request, contextValue }) => {
        const refusal = admission.refusalOf(document, request, contextValue.access)
        if (refusal) throw refusal
        if (operation?.operation !== 'subscription') return
        const message = 'Subscribe over WebSocket at /graphql, or over SSE at /graphql/stream.'
        throw refused('BAD_REQUEST', message)
      },
    }),
  }
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
