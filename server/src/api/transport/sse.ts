import type { ExecutionResult } from 'graphql'
import { createHandler } from 'graphql-sse/lib/use/express'
import type { RequestHandler } from 'express'
import type { Context } from '../context.ts'
import { contextOf } from './authenticate.ts'
import type { Gateway } from './gateway.ts'

/**
 * The subscriptions over SSE, in the distinct-connections form of graphql-sse: every operation has a
 * connection of its own, so there is no token that could name somebody else's stream.
 */
export function serveSse(gateway: Gateway): RequestHandler {
  const handle = createHandler<Context & Record<PropertyKey, unknown>>({
    schema: gateway.schema,
    authenticate: () => null,
    context: ({ context: { res } }) => ({ ...contextOf(res) }),
    onOperation: (_context, _request, _args, result) =>
      Symbol.asyncIterator in result ? closing(result, gateway) : undefined,
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

/** A stream that fails says so in its last result instead of breaking off. */
function closing(results: AsyncIterable<unknown>, { formatError }: Gateway): Results {
  const iterator = results[Symbol.asyncIterator]() as Results
  let failed = false
  const wrapped = {
    next: async () => {
      if (failed) return { value: undefined, done: true as const }
      try {
        return await iterator.next()
      } catch (error) {
        failed = true
        return { value: { errors: [formatError(error)] } as never, done: false as const }
      }
    },
    return: () => iterator.return(),
    throw: (error: unknown) => iterator.throw(error),
    [Symbol.asyncIterator]: () => wrapped,
  }
  return wrapped as unknown as Results
}
