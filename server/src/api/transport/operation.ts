import {
  type DocumentNode,
  getOperationAST,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  parse,
  validate as validateDocument,
} from 'graphql'

/** Most tokens of a document: what our screens send has a few hundred. */
export const MAX_TOKENS = 2_000

/**
 * Reads the document of an operation under the limits that hold on every transport. The errors, when
 * it is none or does not fit the schema; they are the client's to correct and never end a connection.
 */
export function readDocument(schema: GraphQLSchema, query: unknown): DocumentNode | GraphQLError[] {
  if (typeof query !== 'string') return [new GraphQLError('The operation has no query.')]
  try {
    const document = parse(query, { maxTokens: MAX_TOKENS })
    const errors = validateDocument(schema, document)
    return errors.length > 0 ? [...errors] : document
  } catch (error) {
    if (error instanceof GraphQLError) return [unparsed(error)]
    throw error
  }
}

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

/** The same code as over HTTP, where the library gives it. */
function unparsed({ message, source, positions }: GraphQLError): GraphQLError {
  return new GraphQLError(message, {
    ...(source && { source }),
    ...(positions && { positions }),
    extensions: { code: 'GRAPHQL_PARSE_FAILED' },
  })
}
