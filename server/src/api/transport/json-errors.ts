import type { ErrorRequestHandler, RequestHandler } from 'express'
import { HubError, type ErrorCode } from '../../domain/errors.ts'
import type { ErrorFormatter } from '../errors.ts'

const statusOf: Partial<Record<ErrorCode, number>> = {
  BAD_USER_INPUT: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  JOURNAL_UNAVAILABLE: 503,
}

/** Answers what fails outside GraphQL (a body that is no JSON, too large) in GraphQL's own form. */
export function jsonErrors(formatError: ErrorFormatter): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    // Who has gone needs no answer, and their going is no failure of the hub.
    if (response.destroyed) return
    if (response.headersSent) return next(error)
    const refused = requestRefused(error)
    if (refused) {
      const { status, message } = refused
      response.status(status).json({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] })
      return
    }
    const status = error instanceof HubError ? (statusOf[error.code] ?? 500) : 500
    response.status(status).json({ errors: [formatError(error)] })
  }
}

/** Answers a path that leads nowhere. */
export const nothingHere: RequestHandler = (_request, response) => {
  const message = 'There is nothing at this address. The wall is at /, the API at /graphql.'
  response.status(404).json({ errors: [{ message, extensions: { code: 'NOT_FOUND' } }] })
}

/** What Express found wrong with a body or path; its text names no more than the client sent. */
function requestRefused(error: unknown): { status: number; message: string } | null {
  if (!(error instanceof Error) || !('status' in error)) return null
  const status = Number(error.status)
  return status >= 400 && status < 500 ? { status, message: error.message } : null
}
