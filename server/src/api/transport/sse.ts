import type { ExecutionResult } from 'graphql'
import { createHandler } from 'graphql-sse/lib/use/express'
import type { RequestHandler, Response } from 'express'
import type { Context } from '../context.ts'
import { contextOf } from './authenticate.ts'
import type { Gateway } from './gateway.ts'
import { operationName as nameOf, readDocument } from './operation.ts'

/**
 * The subscriptions over SSE, in the distinct-connections form of graphql-sse: every operation has a
 * connection of its own, so there is no token that could name somebody else's stream.
 */
export function serveSse(gateway: Gateway): RequestHandler {
  const handle = createHandler<Context & Record<PropertyKey, unknown>>({
    schema: gateway.schema,
    authenticate: () => null,
    context: ({ context: { res } }) => ({ ...contextOf(res) }),
    onSubscribe: ({ context: { res } }, { query, operationName, variables }) => {
      const { schema } = gateway
      const document = readDocument(schema, query)
      if (Array.isArray(document)) return { data: null, errors: document }
      const contextValue = { ...contextOf(res) }
      contextValue.access.caller.operation = nameOf(document, operationName)
      return { schema, document, operationName, variableValues: variables, contextValue }
    },
    onOperation: (_context, { context: { res } }, _args, result) =>
      Symbol.asyncIterator in result ? paced(result, res) : undefined,
    onNext: (_context, _request, result) =>
      'errors' in result && result.errors
        ? { ...result, errors: result.errors.map(gateway.formatError) as never }
        : undefined,
  })
  return async (request, response, next) => {
    try {
      await handle(request, response)
    } catch (error) {
      next(error)
    }
  }
}

type Results = AsyncGenerator<ExecutionResult, void, void>

/**
 * A stream that makes its next result only when the reader has taken the last ones, as the library
 * would queue them without bound; and that says so in its last result when it fails.
 */
function paced(results: AsyncIterable<unknown>, response: Response): Results {
  const iterator = results[Symbol.asyncIterator]() as Results
  let failed = false
  const wrapped = {
    next: async () => {
      if (failed) return { value: undefined, done: true as const }
      try {
        await drained(response)
        return await iterator.next()
      } catch (error) {
        failed = true
        // It is written for clients where every result is.
        return { value: { errors: [error] } as never, done: false as const }
      }
    },
    return: () => iterator.return(),
    throw: (error: unknown) => iterator.throw(error),
    [Symbol.asyncIterator]: () => wrapped,
  }
  return wrapped as unknown as Results
}

/** Resolves when the response takes more, or is closed. */
function drained(response: Response): Promise<void> {
  if (!response.writableNeedDrain || response.destroyed) return Promise.resolve()
  const { promise, resolve } = Promise.withResolvers<void>()
  response.once('drain', resolve).once('close', resolve)
  return promise.finally(() => response.off('drain', resolve).off('close', resolve))
}
