import { HubError } from '../domain/errors.ts'
import type { Caller, OnRefusal } from './caller.ts'
import { may, type Openness, type Permission, permissions } from './policies.ts'
import type { Principal, Role } from './principal.ts'
import { type Credentials, credentialsOf, type Holder, type Sessions } from './sessions.ts'

/** Where it matters neither how somebody came nor that it is noted. */
const unknownCaller: Caller = { road: 'HTTP', address: '', operation: null }

const nobodyToTell: OnRefusal = () => {}

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
  readonly #holder: Holder
  readonly #openness: Openness
  readonly #onRefusal: OnRefusal

  private constructor(
    { token, holder }: Credentials,
    openness: Openness,
    { caller = unknownCaller, onRefusal = nobodyToTell }: AccessOptions,
  ) {
    this.#holder = holder
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
    return Access.by(credentialsOf(sessions, authorization), openness, options)
  }

  /** The access that credentials give which were looked at before; else the same as {@link of}. */
  static by(credentials: Credentials, openness: Openness, options: AccessOptions = {}): Access {
    if (credentials.token !== null && !credentials.holder()) {
      const message =
        'The token is not valid. Send "Authorization: Bearer TOKEN" with a current one.'
      throw new HubError('UNAUTHENTICATED', message)
    }
    return new Access(credentials, openness, options)
  }

  /** Who is asking, as the session says now; null without credentials or once they ended. */
  get principal(): Principal | null {
    return this.#holder()
  }

  /** Everything that decides what may be seen now: who have the same clearance see the same. */
  get clearance(): string {
    const { principal } = this
    if (principal) return `${principal.role} ${principal.area ?? '-'}`
    return this.token === null ? 'anybody' : 'nobody'
  }

  /**
   * An access for work that is done once for all who have this clearance now. It knows nothing else of
   * them: to ask it for a name is an error of the program, and nobody's session can be told from it.
   */
  unnamed(): Access {
    const { principal } = this
    const holder = (): Principal | null => principal && new Unnamed(principal.role, principal.area)
    const credentials = { token: this.token === null ? null : '', holder }
    const caller = { ...this.caller, address: '' }
    return new Access(credentials, this.#openness, { caller, onRefusal: this.#onRefusal })
  }

  /** Whether something may be done in an area now. Asking is not trying: nothing is noted. */
  may(permission: Permission, area: string): boolean {
    return this.#mayAs(this.principal, permission, area)
  }

  /** All that somebody may do in their own area now. */
  permissionsOf(who: Principal): Permission[] {
    return permissions.filter((each) => may(who, each, who.area ?? '35', this.#openness))
  }

  /** Whether something that somebody tries may be done; that it may not goes on record. */
  permits(permission: Permission, area: string): boolean {
    const { principal } = this
    if (this.#mayAs(principal, permission, area)) return true
    const { road, operation } = this.caller
    const who = principal && nameOf(principal)
    this.#onRefusal({ who, permission, area, road, operation })
    return false
  }

  /** Throws `FORBIDDEN` unless it may be done now; the refusal goes on record. */
  require(permission: Permission, area: string): void {
    if (this.permits(permission, area)) return
    const { principal } = this
    const who = principal ? nameOf(principal) : 'Without a token, one'
    throw new HubError('FORBIDDEN', `${who} may not do this here: ${permission} in ${area}.`)
  }

  /** Whose credentials are void is nobody, and not anybody: what they opened ends. */
  #mayAs(principal: Principal | null, permission: Permission, area: string): boolean {
    if (this.token !== null && principal === null) return false
    return may(principal, permission, area, this.#openness)
  }
}

/** As refusals name who was refused: role and area where nobody knows the name. */
function nameOf(principal: Principal): string {
  const { role, area } = principal
  return principal instanceof Unnamed ? `${role} ${area ?? '35'}` : principal.name
}

/** Somebody of whom only the clearance is known. */
class Unnamed implements Principal {
  readonly role: Role
  readonly area: string | null

  constructor(role: Role, area: string | null) {
    this.role = role
    this.area = area
  }

  get name(): string {
    throw new Error('who asks must not be asked for where the answer is shared')
  }
}
