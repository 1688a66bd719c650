import type { ExecutionArgs } from 'graphql'
import { Shared } from '../../hub/shared.ts'
import type { Context } from '../context.ts'
import type { SharedOperation } from './executions.ts'

/** What an operation is asked as. */
export interface AskedOperation {
  /** The document as it came. */
  query: string
  args: ExecutionArgs & { contextValue: Context }
}

/** Operations that are the same for some subscribers: asked alike, by those who may see the same. */
export class Operations {
  readonly #known = new Shared<SharedOperation>()

  /**
   * Gives the operation as its asker shares it with others at the moment: what they may see can change
   * while they are subscribed. It is executed without knowing who asks, only what they may see.
   */
  sharing({ query, args }: AskedOperation): () => SharedOperation {
    const asked = JSON.stringify([query, args.operationName ?? null, sorted(args.variableValues)])
    const { access, services } = args.contextValue
    let operation: SharedOperation | null = null
    let clearance: string | null = null
    return () => {
      const now = access.clearance
      if (operation && clearance === now) return operation
      clearance = now
      const key = `${now} ${asked}`
      operation = this.#known.get(key, () => {
        const contextValue: Context = { access: access.unnamed(), services }
        return { key, args: { ...args, contextValue } }
      })
      return operation
    }
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
