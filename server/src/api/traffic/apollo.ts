import type { ApolloServerPlugin } from '@apollo/server'
import type { Context } from '../context.ts'
import type { Traffic } from './traffic.ts'

/** Tells the traffic what Apollo Server knows of a request: the operation, and what was wrong. */
export function apolloTraffic(traffic: Traffic): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async ({ contextValue: { access } }) => {
      const asked = traffic.of(access.caller)
      return {
        didResolveOperation: async ({ document, request }) => {
          asked?.named(document, request.operationName, access)
        },
        willSendResponse: async ({ response: { body } }) => {
          if (body.kind !== 'single') return
          for (const { extensions } of body.singleResult.errors ?? []) {
            asked?.met(extensions?.['code'])
          }
        },
      }
    },
  }
}
