import { type DocumentNode, getOperationAST } from 'graphql'
import type { Access } from '../../access/access.ts'
import { operationName } from '../transport/operation.ts'
import type { Answered, AskedKind } from './answered.ts'

/** A request that is being answered: what is known of it so far. */
export class Asked {
  /** Tells its lines in the log from those of others; it is told to who asks, too. */
  readonly request: string
  readonly #startedAt = performance.now()
  /** Null as long as there are none, as with most. */
  #codes: Set<string> | null = null
  #access: Access | null = null
  #kind: AskedKind | null = null
  #actor: string | null = null
  #isOver = false

  constructor(request: string) {
    this.request = request
  }

  /** Who asks is known. The name is kept: a session that ends with the request has none afterwards. */
  by(access: Access): void {
    if (this.#access) return
    this.#access = access
    this.#actor = access.principal?.name ?? null
  }

  /** What is asked for is known. */
  as(kind: AskedKind): void {
    this.#kind = kind
  }

  /** The operation is known, as far as the document says; its name also goes where refusals are noted. */
  named(document: DocumentNode, asked: string | null | undefined, access: Access): void {
    this.by(access)
    access.caller.operation = operationName(document, asked)
    this.#kind = getOperationAST(document, asked)?.operation ?? null
  }

  /** An error or a problem is part of the answer. */
  met(code: unknown): void {
    if (typeof code !== 'string') return
    this.#codes ??= new Set()
    this.#codes.add(code)
  }

  /** The request is over: what is written down of it; null when that was asked for before. */
  over(status: number | null, path: string | null): Answered | null {
    if (this.#isOver) return null
    this.#isOver = true
    const { road = 'HTTP', operation = null } = this.#access?.caller ?? {}
    return {
      request: this.request,
      road,
      kind: this.#kind,
      operation: this.#kind === 'file' ? path : operation,
      actor: this.#actor,
      ms: Math.round((performance.now() - this.#startedAt) * 10) / 10,
      status,
      codes: [...(this.#codes ?? [])],
    }
  }
}
