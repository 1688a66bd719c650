import type { ServerResponse } from 'node:http'
import type { ErrorRequestHandler, RequestHandler, Response } from 'express'
import { HubError, type ErrorCode } from '../../domain/errors.ts'
import type { ErrorFormatter } from '../errors.ts'
import type { Asked } from '../traffic/asked.ts'
import { askedOf } from '../traffic/http.ts'

const statusOf: Partial<Record<ErrorCode, number>> = {
  BAD_USER_INPUT: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  JOURNAL_UNAVAILABLE: 503,
  HUB_STOPPING: 503,
}

/** A request that is refused before it is an operation. */
export interface RequestRefused {
  status: number
  code: string
  message: string
}

/** A request that is refused for how it is written. */
export function badRequest(status: number, message: string): RequestRefused {
  return { status, code: 'BAD_REQUEST', message }
}

/** Answers what fails outside GraphQL (a body that is no JSON, too large) in GraphQL's own form. */
export function jsonErrors(formatError: ErrorFormatter): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    // Who has gone needs no answer, and their going is no failure of the hub.
    if (response.destroyed) return
    if (response.headersSent) return next(error)
    answerError(response, error, formatError, askedOf(response))
  }
}

/** Answers what failed or was refused outside GraphQL; nothing of the answer may have been sent. */
export function answerError(
  response: ServerResponse,
  error: unknown,
  formatError: ErrorFormatter,
  asked: Asked | undefined,
): void {
  const refused = requestRefused(error)
  if (refused) return answerRefused(response, refused, asked)
  const status = error instanceof HubError ? (statusOf[error.code] ?? 500) : 500
  const formatted = formatError(error)
  asked?.met(formatted.extensions?.['code'])
  writeJson(response, status, JSON.stringify({ errors: [formatted] }))
}

/** Answers a request that is refused. */
export function refuseRequest(response: Response, refused: RequestRefused): void {
  answerRefused(response, refused, askedOf(response))
}

/** Ends an answer with JSON, of the type that was set or else `application/json`. */
export function writeJson(response: ServerResponse, status: number, json: string): void {
  response.statusCode = status
  if (!response.hasHeader('Content-Type')) {
    response.setHeader('Content-Type', 'application/json; charset=utf-8')
  }
  response.setHeader('Content-Length', Buffer.byteLength(json)).end(json)
}

function answerRefused(
  response: ServerResponse,
  { status, code, message }: RequestRefused,
  asked: Asked | undefined,
): void {
  asked?.met(code)
  writeJson(response, status, JSON.stringify({ errors: [{ message, extensions: { code } }] }))
}

/** Answers a path that leads nowhere. */
export const nothingHere: RequestHandler = (_request, response) => {
  const message = 'There is nothing at this address. The wall is at /, the API at /graphql.'
  refuseRequest(response, { status: 404, code: 'NOT_FOUND', message })
}

/** What Express found wrong with a body or path; its text names no more than the client sent. */
function requestRefused(error: unknown): RequestRefused | null {
  if (!(error instanceof Error) || !('status' in error)) return null
  const status = Number(error.status)
  return status >= 400 && status < 500 ? badRequest(status, error.message) : null
}
