import { ApolloServer, type ApolloServerPlugin, HeaderMap } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled'
import { GraphQLError } from 'graphql'
import type { Context } from '../context.ts'
import type { Settled } from '../protection/admission.ts'
import { documentLimits } from '../protection/limits.ts'
import { refused } from '../protection/refused.ts'
import { protectionRules } from '../protection/shape-rules.ts'
import type { Gateway } from './gateway.ts'
import { settledExecution } from './settled.ts'

/** The server of operations that come over HTTP; {@link ApolloServer.start} is for who uses it. */
export function makeApollo(gateway: Gateway): ApolloServer<Context> {
  return new ApolloServer<Context>({
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
    plugins: [
      // The page of the library would load scripts from another host.
      ApolloServerPluginLandingPageDisabled(),
      // No answer may be kept, ever; the library would look at every field to find that out.
      ApolloServerPluginCacheControlDisabled(),
      ourWay(gateway),
    ],
    // The process stops in an order of its own.
    stopOnTerminationSignals: false,
  })
}

/** What the library has read and found to be valid is admitted, executed and taken down our way. */
function ourWay({ schema, admission, traffic, formatError }: Gateway): ApolloServerPlugin<Context> {
  const execute = settledExecution(schema)
  return {
    requestDidStart: async ({ contextValue: { access } }) => {
      const asked = traffic.of(access.caller)
      let settled: Settled | GraphQLError | null = null
      return {
        didResolveOperation: async ({ document, request }) => {
          asked?.named(document, request.operationName, access)
          settled = admission.settle(document, request, access)
          if (settled instanceof GraphQLError) throw settled
          if (settled.operation.operation !== 'subscription') return
          const message = 'Subscribe over WebSocket at /graphql, or over SSE at /graphql/stream.'
          throw refused('BAD_REQUEST', message)
        },
        responseForOperation: async ({ document, contextValue }) => {
          if (settled === null || settled instanceof GraphQLError) return null
          const { errors, ...result } = await execute(document, settled, contextValue)
          const singleResult = errors ? { ...result, errors: errors.map(formatError) } : result
          return { http: { headers: new HeaderMap() }, body: { kind: 'single', singleResult } }
        },
        willSendResponse: async ({ response: { body, http } }) => {
          http.headers.set('cache-control', 'no-store')
          if (body.kind !== 'single') return
          for (const { extensions } of body.singleResult.errors ?? []) {
            asked?.met(extensions?.['code'])
          }
        },
      }
    },
  }
}
