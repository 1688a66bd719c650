import { type ArgumentNode, type DocumentNode, getOperationAST, Kind, visit } from 'graphql'

/** By document, then by name of the operation. */
const known = new WeakMap<DocumentNode, Map<string | null, ReadonlySet<string>>>()

/**
 * Names of the variables that an operation uses for nothing but `after`, the cursor of a subscription:
 * they say where a reader begins, and nothing about what is in a frame.
 */
export function cursorVariables(
  document: DocumentNode,
  operationName: string | null,
): ReadonlySet<string> {
  const ofDocument = known.get(document) ?? new Map<string | null, ReadonlySet<string>>()
  known.set(document, ofDocument)
  const found = ofDocument.get(operationName) ?? find(document, operationName)
  ofDocument.set(operationName, found)
  return found
}

function find(document: DocumentNode, operationName: string | null): ReadonlySet<string> {
  const cursors = new Set(cursorArguments(document, operationName))
  const [asCursor, otherwise] = [new Set<string>(), new Set<string>()]
  for (const { value } of cursors) {
    if (value.kind === Kind.VARIABLE) asCursor.add(value.name.value)
  }
  visit(document, {
    VariableDefinition: () => false,
    Argument: (argument) => (cursors.has(argument) ? false : undefined),
    Variable: ({ name }) => void otherwise.add(name.value),
  })
  return new Set([...asCursor].filter((name) => !otherwise.has(name)))
}

/** The arguments of an operation's own root fields that hold a cursor. */
function cursorArguments(document: DocumentNode, operationName: string | null): ArgumentNode[] {
  const operation = getOperationAST(document, operationName)
  if (operation?.operation !== 'subscription') return []
  return operation.selectionSet.selections
    .flatMap((root) => (root.kind === Kind.FIELD ? (root.arguments ?? []) : []))
    .filter(({ name }) => name.value === 'after')
}
