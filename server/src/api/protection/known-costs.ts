import type { GraphQLSchema, OperationDefinitionNode } from 'graphql'
import { type CostedOperation, costOf, variablesDecide } from './cost.ts'

/** Estimates what operations cost: once for each, where its variables decide nothing of it. */
export class KnownCosts {
  readonly #schema: GraphQLSchema
  /** Null where it is another one each time. */
  readonly #known = new WeakMap<OperationDefinitionNode, number | null>()

  constructor(schema: GraphQLSchema) {
    this.#schema = schema
  }

  /** As {@link costOf} estimates it. */
  of(asked: CostedOperation): number {
    const known = this.#known.get(asked.operation)
    const cost = known ?? costOf(this.#schema, asked)
    if (known === undefined) {
      this.#known.set(asked.operation, variablesDecide(asked.document) ? null : cost)
    }
    return cost
  }
}
