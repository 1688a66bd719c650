import {
  type ASTVisitor,
  GraphQLError,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql'
import { documentLimits } from './limits.ts'

/** Refuses fields inside one another beyond the limit, fragments included. */
const depthRule: ValidationRule = (context) => ({
  OperationDefinition: (operation) => {
    const depth = depthOf(operation.selectionSet, context, new Map())
    if (depth <= documentLimits.depth) return
    const name = operation.name?.value ?? 'The operation'
    const message = `${name} asks for fields ${depth} deep; ${documentLimits.depth} are allowed.`
    context.reportError(new GraphQLError(message, { nodes: operation }))
  },
})

/** Refuses more fields under another name than a screen could need. */
const aliasRule = atMost('aliases', 'fields under another name', (count) => ({
  Field: ({ alias }) => {
    if (alias) count()
  },
}))

/** Refuses more directives than a screen could need. */
const directiveRule = atMost('directives', 'directives', (count) => ({
  Directive: () => count(),
}))

/** Refuses one field many times side by side, however it is named each time. */
const repeatRule: ValidationRule = (context) => ({
  SelectionSet: ({ selections }) => {
    const times = new Map<string, number>()
    for (const selection of selections) {
      const { kind } = selection
      if (kind === Kind.INLINE_FRAGMENT) continue
      const name = `${kind === Kind.FRAGMENT_SPREAD ? '...' : ''}${selection.name.value}`
      times.set(name, (times.get(name) ?? 0) + 1)
    }
    for (const [name, count] of times) {
      if (count <= documentLimits.repeats) continue
      const most = documentLimits.repeats
      const message = `"${name}" is asked for ${count} times side by side; ${most} are allowed.`
      context.reportError(new GraphQLError(message))
    }
  },
})

/** The rules beside those of GraphQL itself: one list for HTTP, WebSocket and event streams. */
export const protectionRules: readonly ValidationRule[] = [
  depthRule,
  aliasRule,
  repeatRule,
  directiveRule,
]

/** A rule that counts something in the whole document. */
function atMost(
  limit: 'aliases' | 'directives',
  what: string,
  counting: (count: () => void) => ASTVisitor,
): ValidationRule {
  return (context) => {
    let found = 0
    const count = (): void => void (found += 1)
    const leave = (): void => {
      const most = documentLimits[limit]
      if (found <= most) return
      const message = `The document has ${found} ${what}; ${most} are allowed.`
      context.reportError(new GraphQLError(message))
    }
    return { ...counting(count), Document: { leave } }
  }
}

/** A fragment that leads back to itself counts as nothing here: GraphQL's own rules refuse it. */
function depthOf(
  { selections }: SelectionSetNode,
  context: ValidationContext,
  known: Map<string, number>,
): number {
  let deepest = 0
  for (const selection of selections) {
    let depth: number
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      const name = selection.name.value
      if (!known.has(name)) {
        known.set(name, 0)
        const fragment = context.getFragment(name)
        if (fragment) known.set(name, depthOf(fragment.selectionSet, context, known))
      }
      depth = known.get(name) ?? 0
    } else {
      const inside = selection.selectionSet ? depthOf(selection.selectionSet, context, known) : 0
      depth = inside + (selection.kind === Kind.FIELD ? 1 : 0)
    }
    deepest = Math.max(deepest, depth)
  }
  return deepest
}
