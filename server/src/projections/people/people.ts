import {
  peopleEvents,
  type ScreenPaired,
  type ScreenRevoked,
  type TokenIssued,
  type TokenRevoked,
  type UserChanged,
  type UserRemoved,
  type UserStanding,
} from '../../domain/people/events.ts'
import { nameKey } from '../../domain/people/names.ts'
import type { MachineToken, PeopleView, Screen, User } from '../../domain/people/people.ts'
import type { Entry } from '../../journal/entry.ts'
import type { Projection } from '../projection.ts'

interface SavedPeople {
  users: User[]
  screens: Screen[]
  tokens: MachineToken[]
}

/** Who may come in: users, screens and machines, as the journal says now. */
export class People implements Projection, PeopleView {
  readonly name = 'people'
  readonly version = 1
  readonly #users = new Map<string, User>()
  readonly #screens = new Map<string, Screen>()
  readonly #tokens = new Map<string, MachineToken>()
  readonly #names = new Map<string, number>()

  readonly folds = {
    [peopleEvents.userAdded]: ({ name, role, area }: UserStanding, entry: Entry) => {
      const { at, actor, seq } = entry
      const version = entry.version ?? 1
      this.#putUser({ name, role, area, version, since: seq, addedAt: at, addedBy: actor })
    },
    [peopleEvents.userChanged]: (
      { name, role, area, passwordReset }: UserChanged,
      { seq, version }: Entry,
    ) => {
      const user = this.user(name)
      if (!user) return
      const since = passwordReset ? seq : user.since
      this.#putUser({ ...user, role, area, version: version ?? user.version + 1, since })
    },
    [peopleEvents.userRemoved]: ({ name }: UserRemoved) => {
      if (this.#users.delete(nameKey(name))) this.#free(name)
    },
    [peopleEvents.screenPaired]: ({ screen, name, area }: ScreenPaired, { at, actor }: Entry) => {
      this.#screens.set(screen, { id: screen, name, area, pairedAt: at, pairedBy: actor })
      this.#claim(name)
    },
    [peopleEvents.screenRevoked]: ({ screen }: ScreenRevoked) => {
      const known = this.#screens.get(screen)
      if (known && this.#screens.delete(screen)) this.#free(known.name)
    },
    [peopleEvents.tokenIssued]: (
      { token, name, role, area, expiresAt }: TokenIssued,
      { at, actor }: Entry,
    ) => {
      const issued = { issuedAt: at, issuedBy: actor }
      this.#tokens.set(token, { id: token, name, role, area, expiresAt, ...issued })
      this.#claim(name)
    },
    [peopleEvents.tokenRevoked]: ({ token }: TokenRevoked) => {
      const known = this.#tokens.get(token)
      if (known && this.#tokens.delete(token)) this.#free(known.name)
    },
  }

  user(name: string): User | null {
    return this.#users.get(nameKey(name)) ?? null
  }

  screen(id: string): Screen | null {
    return this.#screens.get(id) ?? null
  }

  token(id: string): MachineToken | null {
    return this.#tokens.get(id) ?? null
  }

  users(): User[] {
    return byName(this.#users)
  }

  screens(): Screen[] {
    return byName(this.#screens)
  }

  tokens(): MachineToken[] {
    return byName(this.#tokens)
  }

  isTaken(name: string): boolean {
    return this.#names.has(nameKey(name))
  }

  save(): SavedPeople {
    return { users: this.users(), screens: this.screens(), tokens: this.tokens() }
  }

  restore({ users, screens, tokens }: SavedPeople): void {
    for (const known of [this.#users, this.#screens, this.#tokens, this.#names]) known.clear()
    for (const user of users) this.#putUser(user)
    for (const screen of screens) this.#screens.set(screen.id, screen)
    for (const token of tokens) this.#tokens.set(token.id, token)
    for (const { name } of [...screens, ...tokens]) this.#claim(name)
  }

  #putUser(user: User): void {
    const key = nameKey(user.name)
    if (!this.#users.has(key)) this.#claim(user.name)
    this.#users.set(key, user)
  }

  /** Counted, as a journal of another hub may hold a name twice and folding refuses nothing. */
  #claim(name: string): void {
    const key = nameKey(name)
    this.#names.set(key, (this.#names.get(key) ?? 0) + 1)
  }

  #free(name: string): void {
    const key = nameKey(name)
    const left = (this.#names.get(key) ?? 1) - 1
    if (left > 0) this.#names.set(key, left)
    else this.#names.delete(key)
  }
}

/** By the code points of the key: the same everywhere, whatever language a machine speaks. */
function byName<Known extends { name: string }>(known: ReadonlyMap<string, Known>): Known[] {
  const keyed = Array.from(known, ([id, one]) => ({ key: `${nameKey(one.name)}\n${id}`, one }))
  return keyed.toSorted((a, b) => (a.key < b.key ? -1 : 1)).map(({ one }) => one)
}
