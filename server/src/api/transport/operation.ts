import { type DocumentNode, getOperationAST, Kind } from 'graphql'

/**
 * Name of the operation that a document runs, shortened; else its first field, as what has no name is
 * known by what it asks for. Null when the document runs none.
 */
export function operationName(
  document: DocumentNode,
  asked: string | null | undefined,
): string | null {
  const operation = getOperationAST(document, asked)
  const [first] = operation?.selectionSet.selections ?? []
  const field = first?.kind === Kind.FIELD ? first.name.value : null
  return (operation?.name?.value ?? field)?.slice(0, 100) ?? null
}
