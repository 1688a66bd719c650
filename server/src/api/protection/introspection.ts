import { type DocumentNode, Kind, type SelectionNode } from 'graphql'

/**
 * Whether a document asks for the schema. Whether there is a type of some name, and what it is for, is
 * not yet that: public audits ask so much of any server.
 */
export function asksForSchema({ definitions }: DocumentNode): boolean {
  return definitions.some(
    (definition) =>
      (definition.kind === Kind.OPERATION_DEFINITION ||
        definition.kind === Kind.FRAGMENT_DEFINITION) &&
      definition.selectionSet.selections.some(isOfSchema),
  )
}

function isOfSchema(selection: SelectionNode): boolean {
  if (selection.kind === Kind.FRAGMENT_SPREAD) return false
  const inside = selection.selectionSet?.selections ?? []
  if (selection.kind === Kind.INLINE_FRAGMENT) return inside.some(isOfSchema)
  const { value } = selection.name
  return value === '__schema' || (value === '__type' && !inside.every(isLeaf))
}

function isLeaf(selection: SelectionNode): boolean {
  return selection.kind === Kind.FIELD && !selection.selectionSet
}
