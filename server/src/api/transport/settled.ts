import {
  type DocumentNode,
  execute,
  type ExecutionResult,
  type GraphQLSchema,
  GraphQLScalarType,
  Kind,
  type OperationDefinitionNode,
} from 'graphql'
import type { Context } from '../context.ts'
import type { Settled } from '../protection/admission.ts'

/** The type of a variable whose value is what it should be already; no document can name it. */
const SETTLED = '(settled)'

/** Executes an operation of a document whose variables were coerced. */
export type ExecuteSettled = (
  document: DocumentNode,
  settled: Settled,
  contextValue: Context,
) => ExecutionResult | Promise<ExecutionResult>

/**
 * Executes operations without coercing their variables once more, which the library does before each
 * execution: it is given a copy of the document in which they are of a type that takes any value.
 */
export function settledExecution(schema: GraphQLSchema): ExecuteSettled {
  const type = new GraphQLScalarType({ name: 'Settled' })
  const getType: GraphQLSchema['getType'] = (name) =>
    name === SETTLED ? type : schema.getType(name)
  const knowing = Object.create(schema, { getType: { value: getType } }) as GraphQLSchema
  const copies = new WeakMap<OperationDefinitionNode, DocumentNode>()
  return (document, { operation, coerced }, contextValue) => {
    let copy = copies.get(operation)
    if (!copy) copies.set(operation, (copy = copyOf(document, operation)))
    return execute({ schema: knowing, document: copy, variableValues: coerced, contextValue })
  }
}

/** The document with this operation only, so that nothing has to say which one is meant. */
function copyOf(
  { definitions, ...document }: DocumentNode,
  operation: OperationDefinitionNode,
): DocumentNode {
  const variableDefinitions = operation.variableDefinitions?.map(({ kind, variable }) => ({
    kind,
    variable,
    type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: SETTLED } } as const,
  }))
  const copy = variableDefinitions ? { ...operation, variableDefinitions } : operation
  const others = definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION)
  return { ...document, definitions: [copy, ...others] }
}
