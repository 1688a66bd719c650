import {
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  type OperationDefinitionNode,
  typeFromAST,
  valueFromAST,
} from 'graphql'

/** Variables of an operation, by name. */
export type Variables = Readonly<Record<string, unknown>>

/** Coerces a value that is there; throws when it does not certainly fit. */
type Coerce = (given: unknown) => unknown

/** A variable, or a field of an input. */
interface Member {
  name: string
  coerce: Coerce
  isRequired: boolean
  /** What it is when it is left out; undefined when it has no default. */
  absent: unknown
}

/** Thrown where something does not certainly fit: made once, as nobody is ever told. */
const misfit = new Error('This does not certainly fit.')

/**
 * Coerces what fits exactly as the library does, several times faster: what a type asks for is found
 * out once, and nothing is kept for errors. What does not certainly fit is left to the library.
 */
export class Coercion {
  readonly #schema: GraphQLSchema
  readonly #operations = new WeakMap<OperationDefinitionNode, readonly Member[]>()
  readonly #inputs = new Map<GraphQLInputObjectType, Coerce>()

  constructor(schema: GraphQLSchema) {
    this.#schema = schema
  }

  /** The variables that a valid operation declares, coerced; null when they do not certainly fit. */
  coerce(operation: OperationDefinitionNode, given: Variables): Variables | null {
    const members = this.#operations.get(operation) ?? this.#declared(operation)
    const coerced: Record<string, unknown> = {}
    try {
      for (const member of members) {
        const { name, coerce } = member
        if (Object.hasOwn(given, name)) coerced[name] = coerce(given[name])
        else leaveOut(coerced, member)
      }
      return coerced
    } catch {
      return null
    }
  }

  #declared(operation: OperationDefinitionNode): readonly Member[] {
    const members = (operation.variableDefinitions ?? []).map((definition) => {
      const type = typeFromAST(this.#schema, definition.type)
      const { defaultValue, variable } = definition
      // A type that is no input is for the library to refuse.
      if (!isInputType(type)) return { name: '', coerce: fail, isRequired: true, absent: undefined }
      const absent = defaultValue && valueFromAST(defaultValue, type)
      return this.#member(variable.name.value, type, absent)
    })
    this.#operations.set(operation, members)
    return members
  }

  #member(name: string, type: GraphQLInputType, absent: unknown): Member {
    return { name, coerce: this.#value(type), isRequired: isNonNullType(type), absent }
  }

  #value(type: GraphQLInputType): Coerce {
    if (isNonNullType(type)) {
      const coerce = this.#value(type.ofType)
      return (given) => (given === null ? fail() : coerce(given))
    }
    if (isListType(type)) {
      const coerce = this.#value(type.ofType)
      return orNull((given) => (Array.isArray(given) ? given.map((item) => coerce(item)) : fail()))
    }
    if (isInputObjectType(type)) return orNull(this.#input(type))
    return orNull((given) => type.parseValue(given) ?? fail())
  }

  #input(type: GraphQLInputObjectType): Coerce {
    const known = this.#inputs.get(type)
    if (known) return known
    const members: Member[] = []
    const coerce: Coerce = (given) => {
      if (typeof given !== 'object' || Array.isArray(given) || type.isOneOf) return fail()
      const from = given as Variables
      const coerced: Record<string, unknown> = {}
      let taken = 0
      for (const member of members) {
        const value = from[member.name]
        if (value === undefined) leaveOut(coerced, member)
        else {
          coerced[member.name] = member.coerce(value)
          taken += 1
        }
      }
      return taken === Object.keys(from).length ? coerced : fail()
    }
    // A type may hold itself, so it is known before its fields are.
    this.#inputs.set(type, coerce)
    for (const field of Object.values(type.getFields())) {
      members.push(this.#member(field.name, field.type, field.defaultValue))
    }
    return coerce
  }
}

function leaveOut(coerced: Record<string, unknown>, { name, isRequired, absent }: Member): void {
  if (absent !== undefined) coerced[name] = absent
  else if (isRequired) fail()
}

function orNull(coerce: Coerce): Coerce {
  return (given) => (given === null ? null : coerce(given))
}

function fail(): never {
  throw misfit
}
