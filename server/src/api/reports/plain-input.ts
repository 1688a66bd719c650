import { UseMiddleware } from 'type-graphql'
import type { Context } from '../context.ts'

/** A method of a resolver that takes nothing but its argument `input`, and needs no resolver. */
type Method<Input, Answer> = (input: Input, context: Context) => Promise<Answer>

/**
 * Gives a resolver's method its argument `input` as the schema coerced it: plain objects. The library
 * makes an instance of each of them, and for a batch of reports that costs more than checking it.
 */
export function PlainInput() {
  return <Input, Answer>(
    resolver: object,
    name: string,
    { value: method }: TypedPropertyDescriptor<Method<Input, Answer>>,
  ): void => {
    UseMiddleware(async ({ args, context }) =>
      method?.call(resolver, args['input'] as Input, context as Context),
    )(resolver, name)
  }
}
