import type { DocumentNode, ExecutionArgs } from 'graphql'
import type { Access } from '../../access/access.ts'
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
  readonly #known = new Shared<AskedAlike>()
  /** The same, found without reading the text: who ask alike mostly share the document, too. */
  readonly #byDocument = new WeakMap<DocumentNode, Shared<AskedAlike>>()

  constructor(executions: Executions) {
    this.#executions = executions
  }

  /**
   * The operation as its asker shares it with others. Where somebody begins makes no difference: after
   * a restart all come back, each with a cursor of its own.
   */
  sharing({ query, args }: AskedOperation): Sharing {
    const name = args.operationName ?? null
    const cursors = cursorVariables(args.document, name)
    const variables = Object.entries(args.variableValues ?? {}).filter(
      ([each]) => !cursors.has(each),
    )
    const asked = JSON.stringify([name, sorted(Object.fromEntries(variables))])
    const make = (): AskedAlike => new AskedAlike(this.#executions, args)
    const alike = this.#near(args.document).get(asked, () =>
      this.#known.get(`${asked} ${query}`, make),
    )
    return new Sharing(alike, args.contextValue.access)
  }

  #near(document: DocumentNode): Shared<AskedAlike> {
    const known = this.#byDocument.get(document) ?? new Shared()
    this.#byDocument.set(document, known)
    return known
  }
}

/** What is asked alike, by whoever asks. */
class AskedAlike {
  readonly #executions: Executions
  readonly #args: ExecutionArgs
  readonly #services: Context['services']
  readonly #byClearance = new Shared<SharedOperation>()

  constructor(executions: Executions, { contextValue, ...args }: AskedOperation['args']) {
    this.#executions = executions
    this.#args = args
    this.#services = contextValue.services
  }

  /** The operation for all who may see the same. It is executed without knowing who asks. */
  for(access: Access): SharedOperation {
    return this.#byClearance.get(access.clearance, () => {
      const contextValue: Context = { access: access.unnamed(), services: this.#services }
      return new SharedOperation(this.#executions, { ...this.#args, contextValue })
    })
  }
}

/** An operation as somebody shares it. */
export class Sharing {
  readonly #alike: AskedAlike
  readonly #access: Access
  #operation: SharedOperation | null = null
  #clearance: string | null = null

  constructor(alike: AskedAlike, access: Access) {
    this.#alike = alike
    this.#access = access
  }

  /** As it is executed for all who may see the same now: that can change while they are subscribed. */
  get now(): SharedOperation {
    const { clearance } = this.#access
    if (this.#operation && clearance === this.#clearance) return this.#operation
    this.#clearance = clearance
    this.#operation = this.#alike.for(this.#access)
    return this.#operation
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
