import { defaultFieldResolver, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql'
import { HubError } from '../../domain/errors.ts'
import type { Context } from '../context.ts'
import { Problem } from '../problems.ts'
import type { Traffic } from './traffic.ts'

/**
 * Lets every mutation of a schema in by the door, whichever road it came by: one that is at work when
 * the hub stops is finished and answered, one that comes later is refused before it does anything.
 * The codes of problems, which are values in the schema, are noted as those of errors are.
 */
export function guardMutations(schema: GraphQLSchema, traffic: Traffic): void {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    field.resolve = guarded(field.resolve ?? defaultFieldResolver, traffic)
  }
}

type Resolve = GraphQLFieldResolver<unknown, Context>

function guarded(resolve: Resolve, traffic: Traffic): Resolve {
  return async (source, args, context, info) => {
    if (!traffic.door.isOpen) throw stopping()
    const leave = traffic.door.enter()
    try {
      const result: unknown = await resolve(source, args, context, info)
      if (result instanceof Problem) traffic.of(context.access.caller)?.met(result.code)
      return result
    } finally {
      leave()
    }
  }
}

/** What is said to who comes while the hub stops. */
export function stopping(): HubError {
  return new HubError('HUB_STOPPING', 'The hub is about to stop. Nothing was done; send it again.')
}
