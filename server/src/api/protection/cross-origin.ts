import type { IncomingMessage, ServerResponse } from 'node:http'
import type { RequestHandler } from 'express'
import { HubError } from '../../domain/errors.ts'

/** Whether a page of an origin may use the API of a host; undefined is no page, or no other origin. */
export type AllowsOrigin = (origin: string | undefined, host: string | undefined) => boolean

/** Seconds for which a browser remembers what it was told. */
const REMEMBERED = '600'

/**
 * Lets pages of allowed origins read answers, and answers what browsers ask before they send a
 * request. Credentials go in a header that the page sets, so no cookies are allowed.
 */
export function crossOrigin(allows: AllowsOrigin): RequestHandler {
  return (request, response, next) => {
    const mayRead = letRead(allows, request, response)
    const isPreflight = request.headers['access-control-request-method'] !== undefined
    if (!mayRead || request.method !== 'OPTIONS' || !isPreflight) return next()
    response.set({
      'Access-Control-Allow-Methods': 'GET, POST, PUT',
      'Access-Control-Allow-Headers': 'Accept, Authorization, Content-Type',
      'Access-Control-Max-Age': REMEMBERED,
    })
    response.status(204).end()
  }
}

/** Lets a page read the answer when its origin is allowed; false when it is no other page, too. */
export function letRead(
  allows: AllowsOrigin,
  { headers: { origin, host } }: IncomingMessage,
  response: ServerResponse,
): boolean {
  response.setHeader('Vary', 'Origin')
  if (origin === undefined || !allows(origin, host)) return false
  response.setHeader('Access-Control-Allow-Origin', origin)
  response.setHeader('Access-Control-Expose-Headers', 'Retry-After')
  return true
}

/** Refuses requests of pages of any other origin: what a WebSocket is refused for, too. */
export function ownOriginsOnly(allows: AllowsOrigin): RequestHandler {
  return (request, _response, next) => {
    requireOrigin(allows, request)
    next()
  }
}

/** Throws FORBIDDEN for a request of a page of any other origin. */
export function requireOrigin(allows: AllowsOrigin, { headers }: IncomingMessage): void {
  if (allows(headers.origin, headers.host)) return
  const message = 'Pages of this origin may not use the API; PANTAU_ORIGINS can allow it.'
  throw new HubError('FORBIDDEN', message)
}
