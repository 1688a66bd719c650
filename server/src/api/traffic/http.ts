import { type Request, type RequestHandler, type Response, Router } from 'express'
import type { Context } from '../context.ts'
import type { ErrorFormatter } from '../errors.ts'
import type { Asked } from './asked.ts'
import { stopping } from './mutations.ts'
import type { Traffic } from './traffic.ts'

/** Seconds after which who was turned away may come back, in `Retry-After`. */
export const COME_BACK_AFTER = 2

/** Requests that live as long as their reader: the hub does not wait for them. */
const STREAMS = '/graphql/stream'

/** Takes down every request that comes over HTTP, and lets it in while the door is open. */
export function httpTraffic(traffic: Traffic, formatError: ErrorFormatter): RequestHandler {
  const router = Router()
  router.use((request, response, next) => {
    const asked = traffic.begin()
    response.locals['asked'] = asked
    response.set('X-Request-Id', asked.request)
    const { door } = traffic
    const leave = door.isOpen && request.path !== STREAMS ? door.enter() : () => {}
    response.once('close', () => {
      leave()
      const { context } = response.locals as { context?: Context }
      if (context) asked.by(context.access)
      const path = patternOf(request)
      if (path !== null) asked.as('file')
      // The status of an answer that was not written to its end says nothing.
      traffic.end(asked, response.writableFinished ? response.statusCode : null, path)
    })
    if (door.isOpen) return next()
    door.knock()
    // Who keeps the connection would ask again where nobody answers.
    response.set({ 'Retry-After': `${COME_BACK_AFTER}`, Connection: 'close' })
    const formatted = formatError(stopping())
    asked.met(formatted.extensions?.['code'])
    response.status(503).json({ errors: [formatted] })
  })
  return router
}

/** The request that a response answers; undefined before it was taken down. */
export function askedOf({ locals }: Response): Asked | undefined {
  return locals['asked'] as Asked | undefined
}

/** The route that took a request, as it was written in the program: `GET /attachments/:id`. */
function patternOf({ method, route }: Request): string | null {
  const path: unknown = route?.path
  return typeof path === 'string' ? `${method} ${path}` : null
}
