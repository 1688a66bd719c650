import type { Request, RequestHandler, Response } from 'express'
import type { Caller, Road } from '../../access/caller.ts'
import type { Context } from '../context.ts'
import { askedOf } from '../traffic/http.ts'
import type { Gateway } from './gateway.ts'

/** Settles who asks, before the body is read; a token that is not valid ends the request with 401. */
export function authenticate(gateway: Gateway, road: Road = 'HTTP'): RequestHandler {
  return (request, response, next) => {
    const caller = callerOf(request, road, gateway)
    const asked = askedOf(response)
    if (asked) gateway.traffic.asks(caller, asked)
    response.locals['context'] = gateway.contextOf(request.headers.authorization, caller)
    next()
  }
}

/** The context that {@link authenticate} settled. */
export function contextOf(response: Response): Context {
  return response.locals['context'] as Context
}

/** Until an operation is known, what is asked for is the address: `PUT /boundaries`. */
function callerOf(request: Request, road: Road, gateway: Gateway): Caller {
  const { method, baseUrl, path } = request
  const operation = `${method} ${baseUrl}${path === '/' ? '' : path}`.slice(0, 100)
  return { road, address: gateway.addressOf(request), operation }
}
