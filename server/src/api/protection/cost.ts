import {
  BREAK,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLSchema,
  isCompositeType,
  isListType,
  isObjectType,
  isInterfaceType,
  isUnionType,
  Kind,
  type DocumentNode,
  type OperationDefinitionNode,
  type GraphQLNamedType,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
  valueFromASTUntyped,
  visit,
} from 'graphql'
import { PAGE_LIMIT } from '../page-limit.ts'
import { areaLevels, levelOf, normaliseCode } from '../../domain/geography/codes.ts'
import {
  areasInside,
  GRANDCHILDREN,
  lengths,
  PAST_MOMENT,
  USUAL_LENGTH,
  weights,
} from './estimates.ts'

/** Arguments that decide what a field costs. */
const decidingArguments = ['at', 'first', 'level', 'within'] as const
type DecidingArgument = (typeof decidingArguments)[number]
const deciding: ReadonlySet<string> = new Set(decidingArguments)

/** What is asked, as far as its cost depends on it. */
export interface CostedOperation {
  document: DocumentNode
  operation: OperationDefinitionNode
  /** As the schema coerced them. */
  variables: Readonly<Record<string, unknown>>
}

/** Cost of a selection: what each of its objects holds, and what is paid once, however many they are. */
interface Cost {
  values: number
  once: number
}

/** The field that objects come from. */
interface Origin {
  name: string
  /** Items that it was asked for with `first`; null without. */
  page: number | null
  /** Areas that its frames hold; null when it gives no frames of figures. */
  areas: number | null
}

const NO_ORIGIN: Origin = { name: '', page: null, areas: null }

/**
 * Estimates, before anything is executed, how many values the answer of a valid operation can hold,
 * and what weighs like so many. Lists count with the length that was asked for with `first`, with
 * that of the level, or with an estimate. Infinity is a possible answer.
 */
export function costOf(schema: GraphQLSchema, asked: CostedOperation): number {
  const type = schema.getRootType(asked.operation.operation)
  if (!type) return 0
  const { values, once } = new Estimate(schema, asked).inside(
    asked.operation.selectionSet,
    type,
    NO_ORIGIN,
  )
  return values + once
}

/** Whether what the operations of a document cost depends on their variables. */
export function variablesDecide(document: DocumentNode): boolean {
  let depends = false
  visit(document, {
    Argument: ({ name }) => (deciding.has(name.value) ? undefined : false),
    VariableDefinition: () => false,
    Variable: () => {
      depends = true
      return BREAK
    },
  })
  return depends
}

class Estimate {
  readonly #schema: GraphQLSchema
  readonly #variables: Readonly<Record<string, unknown>>
  readonly #fragments = new Map<string, FragmentDefinitionNode>()
  /** By fragment and by what a list inside would be as long as: the same text costs the same. */
  readonly #known = new Map<string, Cost>()

  constructor(schema: GraphQLSchema, { document, variables }: CostedOperation) {
    this.#schema = schema
    this.#variables = variables
    for (const definition of document.definitions) {
      if (definition.kind !== Kind.FRAGMENT_DEFINITION) continue
      this.#fragments.set(definition.name.value, definition)
    }
  }

  inside(set: SelectionSetNode, type: GraphQLNamedType, origin: Origin): Cost {
    const sum: Cost = { values: 0, once: 0 }
    for (const selection of set.selections) {
      const cost =
        selection.kind === Kind.FIELD
          ? this.#field(selection, type, origin)
          : selection.kind === Kind.INLINE_FRAGMENT
            ? this.inside(
                selection.selectionSet,
                this.#named(selection.typeCondition?.name.value) ?? type,
                origin,
              )
            : this.#fragment(selection.name.value, type, origin)
      sum.values += cost.values
      sum.once += cost.once
    }
    return sum
  }

  #fragment(name: string, type: GraphQLNamedType, origin: Origin): Cost {
    const key = [name, origin.name, origin.page, origin.areas].join(' ')
    const known = this.#known.get(key)
    if (known) return known
    const fragment = this.#fragments.get(name)
    if (!fragment) return { values: 0, once: 0 }
    const condition = this.#named(fragment.typeCondition.name.value) ?? type
    const cost = this.inside(fragment.selectionSet, condition, origin)
    this.#known.set(key, cost)
    return cost
  }

  #field(node: FieldNode, parent: GraphQLNamedType, origin: Origin): Cost {
    const field = this.#definition(parent, node.name.value)
    if (!field) return { values: 1, once: 0 }
    const name = `${parent.name}.${field.name}`
    const weight = (weights[name] ?? 0) + (this.#argument(node, 'at') ? PAST_MOMENT : 0)
    const page = this.#page(node, field)
    const own: Origin = { name, page, areas: this.#areas(node, field) }
    const type = getNamedType(field.type)
    const inner =
      node.selectionSet && isCompositeType(type)
        ? this.inside(node.selectionSet, type, own)
        : { values: 0, once: 0 }
    const length = isListType(getNullableType(field.type)) ? lengthOf(name, page, origin) : 1
    return { values: length * (1 + inner.values), once: weight + inner.once }
  }

  #definition(parent: GraphQLNamedType, name: string): GraphQLField<unknown, unknown> | undefined {
    for (const meta of [SchemaMetaFieldDef, TypeMetaFieldDef, TypeNameMetaFieldDef]) {
      if (meta.name === name) return meta
    }
    if (isUnionType(parent)) return undefined
    return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined
  }

  #named(name: string | undefined): GraphQLNamedType | undefined {
    return name === undefined ? undefined : this.#schema.getType(name)
  }

  /** Items asked for with `first`; more than a page holds are refused later. */
  #page(node: FieldNode, field: GraphQLField<unknown, unknown>): number | null {
    const argument = field.args.find(({ name }) => name === 'first')
    if (!argument) return null
    const asked = this.#argument(node, 'first') ?? argument.defaultValue
    return typeof asked === 'number' ? Math.min(Math.max(asked, 0), PAGE_LIMIT) : PAGE_LIMIT
  }

  /** Areas that frames of figures hold at most, by `within` and `level`. */
  #areas(node: FieldNode, field: GraphQLField<unknown, unknown>): number | null {
    if (getNamedType(field.type).name !== 'FigureFrame') return null
    const within = normaliseCode(String(this.#argument(node, 'within') ?? ''))
    const asked = this.#argument(node, 'level')
    const level = areaLevels.find((each) => each === asked) ?? 'VILLAGE'
    return areasInside[(within === null ? null : levelOf(within)) ?? 'PROVINCE'][level]
  }

  #argument(node: FieldNode, name: DecidingArgument): unknown {
    const argument = node.arguments?.find((each) => each.name.value === name)
    return argument && valueFromASTUntyped(argument.value, { ...this.#variables })
  }
}

function lengthOf(name: string, page: number | null, origin: Origin): number {
  if (page !== null) return page
  if (name === 'FigureFrame.areas' && origin.areas !== null) return origin.areas
  if (name === 'Area.children' && origin.name === name) return GRANDCHILDREN
  return lengths[name] ?? origin.page ?? USUAL_LENGTH
}
