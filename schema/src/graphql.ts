import { initGraphQLTada } from 'gql.tada'
import type { introspection } from './introspection.ts'

/** Writes a typed operation: its result and variables follow `schema/schema.graphql`. */
export const graphql = initGraphQLTada<{
  introspection: introspection
  scalars: { DateTime: string; Cursor: string }
}>()
export type { FragmentOf, ResultOf, VariablesOf } from 'gql.tada'
export { readFragment } from 'gql.tada'
