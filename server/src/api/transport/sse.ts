import { execute } from 'graphql'
import type { Request, RequestHandler, Response } from 'express'
import { Subscriber } from '../../hub/subscriber.ts'
import type { Asked } from '../protection/admission.ts'
import { askedOf } from '../traffic/http.ts'
import { contextOf } from './authenticate.ts'
import type { ErrorFormatter } from '../errors.ts'
import { EventStream } from './event-stream.ts'
import type { Gateway } from './gateway.ts'
import { badRequest, type RequestRefused, refuseRequest } from './json-errors.ts'

/** Seconds after which one of too many connections may try again. */
const RETRY_AFTER = 10

/**
 * Operations over SSE, in the distinct-connections form of graphql-sse: every operation has a
 * connection of its own, so there is no token that could name somebody else's stream.
 */
export function serveSse(gateway: Gateway): RequestHandler {
  return async (request, response) => {
    const asked = askedBy(request)
    if ('status' in asked) return refuseRequest(response, asked)
    if (!wantsEvents(request)) {
      return refuseRequest(response, badRequest(406, 'Accept text/event-stream to get a stream.'))
    }
    const { access } = contextOf(response)
    const address = gateway.addressOf(request)
    if (!enter(gateway, address, access.token)) {
      response.set('Retry-After', `${RETRY_AFTER}`)
      const message = 'As many sockets and streams as may be are open from here: close some.'
      return refuseRequest(response, { status: 429, code: 'TOO_MANY_CONNECTIONS', message })
    }
    response.once('close', () => {
      gateway.connections.from.close(address)
      gateway.connections.close(access.token)
    })
    await serve(gateway, asked, request, response)
  }
}

async function serve(
  gateway: Gateway,
  asked: Asked,
  request: Request,
  response: Response,
): Promise<void> {
  const { schema, admission, road } = gateway
  const traffic = askedOf(response)
  const formatError: ErrorFormatter = (error) => {
    const formatted = gateway.formatError(error)
    traffic?.met(formatted.extensions?.['code'])
    return formatted
  }
  const contextValue = { ...contextOf(response) }
  const admitted = admission.admit(asked, contextValue.access)
  if (Array.isArray(admitted)) {
    return new EventStream(response, formatError).answer({ errors: admitted })
  }
  const { query, document, operation, operationName, variables } = admitted
  if (operation.operation === 'mutation' && request.method === 'GET') {
    response.set('Allow', 'POST')
    return refuseRequest(response, badRequest(405, 'A mutation is sent with POST.'))
  }
  traffic?.named(document, operationName, contextValue.access)
  const args = { schema, document, operationName, variableValues: variables, contextValue }
  const stream = new EventStream(response, formatError)
  try {
    if (operation.operation !== 'subscription') return stream.answer(await execute(args))
    const subscribed = await road.subscribe({ query, args }, stream, stream)
    if (!(subscribed instanceof Subscriber)) return stream.answer(subscribed)
    response.once('close', () => subscribed.end())
    if (response.destroyed) subscribed.end()
  } catch (failure) {
    // The answer has begun: what failed is its last result.
    stream.ended(failure)
  }
}

/** Counts a stream among the connections; false when there are too many. */
function enter({ connections }: Gateway, address: string, token: string | null): boolean {
  if (!connections.from.open(address)) return false
  if (connections.open(token)) return true
  connections.from.close(address)
  return false
}

function wantsEvents({ headers }: Request): boolean {
  return headers.accept?.includes('text/event-stream') ?? false
}

/** What a request asks for; what is wrong with it when it asks for nothing that could be read. */
function askedBy(request: Request): Asked | RequestRefused {
  if (request.method !== 'POST' && request.method !== 'GET') {
    return badRequest(405, 'Streams are asked for with POST or GET.')
  }
  const given: unknown = request.method === 'POST' ? request.body : request.query
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    return badRequest(400, 'The body is no JSON object with a query in it.')
  }
  const asked = given as Asked
  if (request.method === 'POST' || asked.variables === undefined) return checked(asked)
  try {
    return checked({ ...asked, variables: JSON.parse(String(asked.variables)) as unknown })
  } catch {
    return badRequest(400, 'The variables are no JSON.')
  }
}

function checked(asked: Asked): Asked | RequestRefused {
  const { query, variables = null, operationName = null } = asked
  if (typeof query !== 'string' || query === '') return badRequest(400, 'There is no query.')
  if (typeof variables !== 'object' || Array.isArray(variables)) {
    return badRequest(400, 'The variables are no object.')
  }
  if (operationName !== null && typeof operationName !== 'string') {
    return badRequest(400, 'The name of the operation is no text.')
  }
  return asked
}
