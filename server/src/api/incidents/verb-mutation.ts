import { Arg, type ParameterDecorator, Mutation } from 'type-graphql'
import { IncidentResult } from './results.ts'

/** Makes a method the mutation of a verb, under the method's name. */
export function VerbMutation(description: string): MethodDecorator {
  return Mutation(() => IncidentResult, { description })
}

/** The input of a verb's mutation. */
export function VerbInput(input: new () => object): ParameterDecorator {
  return Arg('input', () => input, { description: 'Which ticket, and what is said.' })
}
