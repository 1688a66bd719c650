import {
  type DocumentNode,
  getOperationAST,
  getVariableValues,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  specifiedRules,
  validate,
} from 'graphql'
import type { Access } from '../../access/access.ts'
import { AdmittedBefore } from './admitted-before.ts'
import { Coercion, type Variables } from './coercion.ts'
import { DocumentShelf } from './document-shelf.ts'
import { asksForSchema } from './introspection.ts'
import { KnownCosts } from './known-costs.ts'
import { documentLimits } from './limits.ts'
import { refused } from './refused.ts'
import { protectionRules } from './shape-rules.ts'

/** An operation as a client asks for it, on whatever road; nothing of it is known to be right. */
export interface Asked {
  query?: unknown
  operationName?: unknown
  variables?: unknown
}

/** An operation that may be executed. */
export interface Admitted {
  /** As it came. */
  query: string
  document: DocumentNode
  operation: OperationDefinitionNode
  operationName: string | null
  /** As they came, but only those that the operation declares. */
  variables: Record<string, unknown>
}

/** What a valid document is executed with. */
export interface Settled {
  operation: OperationDefinitionNode
  /** As the schema coerced them: all that the operation declares, with their defaults. */
  coerced: Variables
}

/**
 * The way in for every operation. WebSocket and event streams ask {@link admit}; over HTTP the
 * library reads the document under the same rules and asks {@link settle}. So all three refuse the
 * same with the same code, before anything is executed.
 */
export class Admission {
  readonly #schema: GraphQLSchema
  readonly #openSchema: boolean
  readonly #shelf = new DocumentShelf()
  readonly #before = new AdmittedBefore()
  readonly #coercion: Coercion
  readonly #costs: KnownCosts

  /** `openSchema`: whether the schema is told to who shows no credentials. */
  constructor(schema: GraphQLSchema, openSchema: boolean) {
    this.#schema = schema
    this.#openSchema = openSchema
    this.#coercion = new Coercion(schema)
    this.#costs = new KnownCosts(schema)
  }

  /** Reads, checks and admits an operation; else the errors, which are the client's to correct. */
  admit(asked: Asked, access: Access): Admitted | GraphQLError[] {
    const document = this.#read(asked.query)
    if (Array.isArray(document)) return document
    const settled = this.settle(document, asked, access)
    if (settled instanceof GraphQLError) return [settled]
    const { operation } = settled
    const variables = declaredOnly(operation, asked.variables)
    return {
      query: String(asked.query),
      document,
      operation,
      operationName: nameIn(asked),
      variables,
    }
  }

  /** What a valid document is executed with for who asks; else why it is not executed. */
  settle(document: DocumentNode, asked: Asked, access: Access): Settled | GraphQLError {
    const operation = getOperationAST(document, nameIn(asked))
    if (!operation) return unresolved(document, nameIn(asked))
    if (!this.#openSchema && !access.principal && asksForSchema(document)) {
      return refused('FORBIDDEN', 'The schema is told to who is signed in, and in a rehearsal.')
    }
    const given = asked.variables ?? {}
    if (typeof given !== 'object' || Array.isArray(given)) {
      return refused('BAD_REQUEST', 'The variables are no object.')
    }
    const key = this.#before.keyOf(operation, () => declaredOnly(operation, given))
    const before = this.#before.find(document, key)
    if (before) return { operation, coerced: before }
    const coerced = this.#coerce(operation, given as Variables)
    if (coerced instanceof GraphQLError) return coerced
    const cost = this.#costs.of({ document, operation, variables: coerced })
    if (cost <= documentLimits.cost) {
      this.#before.add(document, key, coerced)
      return { operation, coerced }
    }
    const asksFor = Number.isFinite(cost) ? `${Math.ceil(cost)}` : 'without end'
    const message = `The answer could cost ${asksFor}; ${documentLimits.cost} is allowed. Ask for less.`
    return refused('TOO_COSTLY', message)
  }

  #coerce(operation: OperationDefinitionNode, given: Variables): Variables | GraphQLError {
    const fitting = this.#coercion.coerce(operation, given)
    if (fitting) return fitting
    const definitions = operation.variableDefinitions ?? []
    const { coerced, errors } = getVariableValues(this.#schema, definitions, { ...given })
    return coerced ?? refused('BAD_USER_INPUT', errors[0]?.message ?? 'The variables do not fit.')
  }

  #read(query: unknown): DocumentNode | GraphQLError[] {
    if (typeof query !== 'string' || query === '') {
      return [refused('BAD_REQUEST', 'The operation has no query.')]
    }
    const known = this.#shelf.find(query)
    if (known) return known
    try {
      const document = parse(query, { maxTokens: documentLimits.tokens })
      const errors = validate(this.#schema, document, [...specifiedRules, ...protectionRules])
      if (errors.length > 0) return errors.map(invalid)
      this.#shelf.put(query, document)
      return document
    } catch (error) {
      if (error instanceof GraphQLError) return [coded('GRAPHQL_PARSE_FAILED', error)]
      throw error
    }
  }
}

/** What else is sent along could be of any size and shape, and nobody would ever look at it. */
function declaredOnly(
  { variableDefinitions = [] }: OperationDefinitionNode,
  given: unknown,
): Record<string, unknown> {
  const values = new Map(Object.entries(given ?? {}))
  const names = variableDefinitions.map(({ variable }) => variable.name.value)
  return Object.fromEntries(
    names.filter((name) => values.has(name)).map((name) => [name, values.get(name)]),
  )
}

function nameIn({ operationName }: Asked): string | null {
  return typeof operationName === 'string' ? operationName : null
}

function unresolved({ definitions }: DocumentNode, name: string | null): GraphQLError {
  const some = definitions.some(({ kind }) => kind === Kind.OPERATION_DEFINITION)
  const message =
    name !== null
      ? `The document has no operation "${name.slice(0, 100)}".`
      : some
        ? 'The document has several operations: say with operationName which is meant.'
        : 'The document has no operation.'
  return refused('OPERATION_RESOLUTION_FAILURE', message)
}

function invalid(error: GraphQLError): GraphQLError {
  return coded('GRAPHQL_VALIDATION_FAILED', error)
}

function coded(code: string, { message, nodes, source, positions }: GraphQLError): GraphQLError {
  const extensions = { code }
  if (nodes) return new GraphQLError(message, { nodes, extensions })
  return new GraphQLError(message, {
    ...(source && { source }),
    ...(positions && { positions }),
    extensions,
  })
}
