import { HubError } from '../domain/errors.ts'
import type { Caller, OnRefusal } from './caller.ts'
import { may, type Openness, type Permission, permissions } from './policies.ts'
import type { Principal } from './principal.ts'
import { bearerToken, type Sessions } from './sessions.ts'

/** Where it matters neither how somebody came nor that it is noted. */
const unknownCaller: Caller = { road: 'HTTP', address: '', operation: null }

/** What the hub does about everybody who asks. */
export interface AccessOptions {
  caller?: Caller
  /** Told of every refusal. */
  onRefusal?: OnRefusal
}

/** What the bearer of one request or connection may do, asked anew each time. */
export class Access {
  /** From where and how it is asked. */
  readonly caller: Caller
  /** The token that was shown; null without. It is its bearer's, and is told to nobody else. */
  readonly token: string | null
  readonly #sessions: Sessions
  readonly #openness: Openness
  readonly #onRefusal: OnRefusal

  private constructor(
    sessions: Sessions,
    openness: Openness,
    token: string | null,
    { caller = unknownCaller, onRefusal = () => {} }: AccessOptions,
  ) {
    this.#sessions = sessions
    this.#openness = openness
    this.token = token
    this.caller = caller
    this.#onRefusal = onRefusal
  }

  /**
   * The access that an `Authorization` value gives; undefined gives what is open to anyone. Throws
   * `UNAUTHENTICATED` when credentials are given that are not valid: who shows a wrong token is told.
   */
  static of(
    sessions: Sessions,
    openness: Openness,
    authorization: string | undefined,
    options: AccessOptions = {},
  ): Access {
    if (authorization === undefined) return new Access(sessions, openness, null, options)
    const token = bearerToken(authorization)
    if (token === null || !sessions.principalOf(token)) {
      const message =
        'The token is not valid. Send "Authorization: Bearer TOKEN" with a current one.'
      throw new HubError('UNAUTHENTICATED', message)
    }
    return new Access(sessions, openness, token, options)
  }

  /** Who is asking, as the session says now; null without credentials or once they ended. */
  get principal(): Principal | null {
    return this.token === null ? null : this.#sessions.principalOf(this.token)
  }

  /** Whether something may be done in an area now. Asking is not trying: nothing is noted. */
  may(permission: Permission, area: string): boolean {
    return may(this.principal, permission, area, this.#openness)
  }

  /** All that somebody may do in their own area now. */
  permissionsOf(who: Principal): Permission[] {
    return permissions.filter((each) => may(who, each, who.area ?? '35', this.#openness))
  }

  /** Whether something that somebody tries may be done; that it may not goes on record. */
  permits(permission: Permission, area: string): boolean {
    const { principal } = this
    if (may(principal, permission, area, this.#openness)) return true
    const { road, operation } = this.caller
    const who = principal?.name ?? null
    this.#onRefusal({ who, permission, area, road, operation })
    return false
  }

  /** Throws `FORBIDDEN` unless it may be done now; the refusal goes on record. */
  require(permission: Permission, area: string): void {
    if (this.permits(permission, area)) return
    const who = this.principal?.name ?? 'Without a token, one'
    throw new HubError('FORBIDDEN', `${who} may not do this here: ${permission} in ${area}.`)
  }
}
