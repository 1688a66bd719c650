import { HubError } from '../domain/errors.ts'
import { may, type Openness, type Permission } from './policies.ts'
import type { Principal } from './principal.ts'
import { bearerToken, type Sessions } from './sessions.ts'

/** What the bearer of one request or connection may do, asked anew each time. */
export class Access {
  readonly #sessions: Sessions
  readonly #openness: Openness
  readonly #token: string | null

  private constructor(sessions: Sessions, openness: Openness, token: string | null) {
    this.#sessions = sessions
    this.#openness = openness
    this.#token = token
  }

  /**
   * The access that an `Authorization` value gives; undefined gives what is open to anyone. Throws
   * `UNAUTHENTICATED` when credentials are given that are not valid: who shows a wrong token is told.
   */
  static of(sessions: Sessions, openness: Openness, authorization: string | undefined): Access {
    if (authorization === undefined) return new Access(sessions, openness, null)
    const token = bearerToken(authorization)
    if (token === null || !sessions.principalOf(token)) {
      const message =
        'The token is not valid. Send "Authorization: Bearer TOKEN" with a current one.'
      throw new HubError('UNAUTHENTICATED', message)
    }
    return new Access(sessions, openness, token)
  }

  /** Who is asking, as the session says now; null without credentials or once they ended. */
  get principal(): Principal | null {
    return this.#token === null ? null : this.#sessions.principalOf(this.#token)
  }

  /** Whether something may be done in an area now. */
  may(permission: Permission, area: string): boolean {
    return may(this.principal, permission, area, this.#openness)
  }

  /** Throws `FORBIDDEN` unless it may be done now. */
  require(permission: Permission, area: string): void {
    if (this.may(permission, area)) return
    const who = this.principal?.name ?? 'Without a token, one'
    throw new HubError('FORBIDDEN', `${who} may not do this here: ${permission} in ${area}.`)
  }
}
