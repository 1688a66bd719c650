import type { IncomingMessage, ServerResponse } from 'node:http'
import { type ApolloServer, type HTTPGraphQLResponse, HeaderMap } from '@apollo/server'
import type { Caller } from '../../access/caller.ts'
import type { Context } from '../context.ts'
import { letRead, requireOrigin } from '../protection/cross-origin.ts'
import { letIn, takeDown } from '../traffic/http.ts'
import { stopping } from '../traffic/mutations.ts'
import { isPlainJson, readJson } from './body.ts'
import type { Gateway } from './gateway.ts'
import { answerError, writeJson } from './json-errors.ts'
import { setSecurityHeaders } from './security-headers.ts'

/** Where operations are sent to. */
const PATH = '/graphql'

/** Whether a request is an operation as nearly all clients send it. */
export function isOperation(request: IncomingMessage): boolean {
  return request.method === 'POST' && request.url === PATH && isPlainJson(request)
}

/**
 * Serves requests that {@link isOperation} knows, without the detour that all others take through
 * routes and readers of every kind of body. What it asks and answers on the way is the same.
 */
export function serveOperations(gateway: Gateway, apollo: ApolloServer<Context>) {
  const { traffic, allowsOrigin, formatError } = gateway
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const address = gateway.addressOf(request)
    const caller: Caller = { road: 'HTTP', address, operation: `POST ${PATH}` }
    let context: Context | undefined
    setSecurityHeaders(response)
    letRead(allowsOrigin, request, response)
    const tell = () => ({ access: context?.access, path: null })
    const asked = takeDown(traffic, response, true, tell)
    try {
      if (!letIn(traffic, response)) throw stopping()
      requireOrigin(allowsOrigin, request)
      traffic.asks(caller, asked)
      context = gateway.contextOf(request.headers.authorization, caller)
      const body = await readJson(request)
      answer(response, await execute(apollo, request, body, context))
    } catch (error) {
      // Who has gone needs no answer.
      if (!response.destroyed) answerError(response, error, formatError, asked)
    }
  }
}

function execute(
  apollo: ApolloServer<Context>,
  { headers: { accept } }: IncomingMessage,
  body: object,
  context: Context,
): Promise<HTTPGraphQLResponse> {
  const headers = new HeaderMap(accept === undefined ? [] : [['accept', accept]])
  const httpGraphQLRequest = { method: 'POST', headers, search: '', body }
  return apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest, context: async () => context })
}

function answer(response: ServerResponse, { headers, status, body }: HTTPGraphQLResponse): void {
  if (body.kind !== 'complete') throw new Error('answers come in one piece: nothing is deferred')
  response.setHeaders(headers)
  writeJson(response, status ?? 200, body.string)
}
