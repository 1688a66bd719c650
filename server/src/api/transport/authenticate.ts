import type { RequestHandler, Response } from 'express'
import type { Context } from '../context.ts'
import type { Gateway } from './gateway.ts'

/** Settles who asks, before the body is read; a token that is not valid ends the request with 401. */
export function authenticate(gateway: Gateway): RequestHandler {
  return (request, response, next) => {
    response.locals['context'] = gateway.contextOf(request.headers.authorization)
    next()
  }
}

/** The context that {@link authenticate} settled. */
export function contextOf(response: Response): Context {
  return response.locals['context'] as Context
}
