import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import { errorKinds, HubError } from '../domain/errors.ts'

/** Where failures that nobody foresaw are written down. */
export interface ErrorLog {
  error(fields: object, message: string): void
}

/** Writes errors for clients: the same on HTTP, WebSocket and SSE. */
export type ErrorFormatter = (error: unknown) => GraphQLFormattedError

/**
 * Formats errors: ours with their code, GraphQL's own as they are, everything else masked and
 * logged, so that no inner detail leaves the hub.
 */
export function errorFormatter(log: ErrorLog): ErrorFormatter {
  return (error) => {
    const wrapped = error instanceof GraphQLError ? error : null
    const cause = rootOf(error)
    const place = wrapped ? pick(wrapped) : {}
    if (cause instanceof HubError) {
      const { level, reported } = errorKinds[cause.code]
      if (reported) log.error({ err: cause, level }, cause.message)
      return { ...place, message: cause.message, extensions: { code: cause.code } }
    }
    if (cause instanceof GraphQLError) {
      // Who wrapped it knew what it was: a value that does not fit, say, and not a document.
      const known = { ...cause.extensions, ...wrapped?.extensions }
      const extensions = { code: 'GRAPHQL_VALIDATION_FAILED', ...known }
      return { ...place, message: cause.message, extensions: { code: extensions.code } }
    }
    log.error({ err: cause }, 'a request failed')
    const message = 'Something failed inside the hub; it was written to its log.'
    return { ...place, message, extensions: { code: 'INTERNAL_SERVER_ERROR' } }
  }
}

function rootOf(error: unknown): unknown {
  const original = error instanceof GraphQLError ? error.originalError : undefined
  return original ? rootOf(original) : error
}

function pick({ locations, path }: GraphQLError): Partial<GraphQLFormattedError> {
  return { ...(locations && { locations }), ...(path && { path }) }
}
