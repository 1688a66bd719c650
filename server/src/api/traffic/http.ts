import type { ServerResponse } from 'node:http'
import { type Request, type RequestHandler, type Response, Router } from 'express'
import type { Access } from '../../access/access.ts'
import type { Context } from '../context.ts'
import type { Asked } from './asked.ts'
import { stopping } from './mutations.ts'
import type { Traffic } from './traffic.ts'

/** Seconds after which who was turned away may come back, in `Retry-After`. */
export const COME_BACK_AFTER = 2

/** Requests that live as long as their reader: the hub does not wait for them. */
const STREAMS = '/graphql/stream'

/** What is known of a request once it is over. */
interface Told {
  /** Undefined when it ended before that was known. */
  access: Access | undefined
  /** Of what is no operation, as a pattern; null of an operation. */
  path: string | null
}

/** Takes down every request that comes over HTTP, and lets it in while the door is open. */
export function httpTraffic(traffic: Traffic): RequestHandler {
  const router = Router()
  router.use((request, response, next) => {
    const asked = takeDown(traffic, response, request.path !== STREAMS, () => {
      const { context } = response.locals as { context?: Context }
      return { access: context?.access, path: patternOf(request) }
    })
    response.locals['asked'] = asked
    if (letIn(traffic, response)) return next()
    next(stopping())
  })
  return router
}

/** Takes down a request from now until its answer is over; `isAwaited`: whether the hub waits for it. */
export function takeDown(
  traffic: Traffic,
  response: ServerResponse,
  isAwaited: boolean,
  tell: () => Told,
): Asked {
  const asked = traffic.begin()
  response.setHeader('X-Request-Id', asked.request)
  const { door } = traffic
  const leave = door.isOpen && isAwaited ? door.enter() : null
  response.once('close', () => {
    leave?.()
    const { access, path } = tell()
    if (access) asked.by(access)
    if (path !== null) asked.as('file')
    // The status of an answer that was not written to its end says nothing.
    traffic.end(asked, response.writableFinished ? response.statusCode : null, path)
  })
  return asked
}

/** Whether the door is open for who asks; if not, they are told when to come back. */
export function letIn({ door }: Traffic, response: ServerResponse): boolean {
  if (door.isOpen) return true
  door.knock()
  response.setHeader('Retry-After', `${COME_BACK_AFTER}`)
  // Who keeps the connection would ask again where nobody answers.
  response.setHeader('Connection', 'close')
  return false
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
