import type { DocumentNode, ExecutionArgs } from 'graphql'
import { Shared } from '../../hub/shared.ts'
import type { Context } from '../context.ts'
import { cursorVariables } from './cursor-variables.ts'
import { type Executions, SharedOperation } from './executions.ts'

/** What an operation is asked as. */
export interface AskedOperation {
  /** The document as it came. */
  query: string
  args: ExecutionArgs & { contextValue: Context }
}

/** Operations that are the same for some subscribers: asked alike, by those who may see the same. */
export class Operations {
  readonly #executions: Executions
  readonly #known = new Shared<SharedOperation>()
  /** The same, found without reading the text: who ask alike mostly share the document, too. */
  readonly #byDocument = new WeakMap<DocumentNode, Shared<SharedOperation>>()

  constructor(executions: Executions) {
    this.#executions = executions
  }

  /**
   * Gives the operation as its asker shares it with others at the moment: what they may see can change
   * while they are subscribed. It is executed without knowing who asks, only what they may see. Where
   * somebody begins makes no difference: after a restart all come back, each with a cursor of its own.
   */
  sharing({ query, args }: AskedOperation): () => SharedOperation {
    const { access, services } = args.contextValue
    const name = args.operationName ?? null
    const cursors = cursorVariables(args.document, name)
    const variables = Object.entries(args.variableValues ?? {}).filter(
      ([each]) => !cursors.has(each),
    )
    const asked = JSON.stringify([name, sorted(Object.fromEntries(variables))])
    const near = this.#near(args.document)
    let operation: SharedOperation | null = null
    let clearance: string | null = null
    return () => {
      const now = access.clearance
      if (operation && clearance === now) return operation
      clearance = now
      const make = (): SharedOperation => {
        const contextValue: Context = { access: access.unnamed(), services }
        return new SharedOperation(this.#executions, { ...args, contextValue })
      }
      const key = `${now} ${asked}`
      operation = near.get(key, () => this.#known.get(`${key} ${query}`, make))
      return operation
    }
  }

  #near(document: DocumentNode): Shared<SharedOperation> {
    const known = this.#byDocument.get(document) ?? new Shared()
    this.#byDocument.set(document, known)
    return known
  }
}

/** Variables in one order, however their sender wrote them. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value ?? null
  const members = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1))
  // An object again and not a list: `{}` and `[]` may mean different things to the same operation.
  return Object.fromEntries(members.map(([name, member]) => [name, sorted(member)]))
}
