import { digestOf, newToken, type RandomBytes } from '../../access/tokens.ts'
import type { Moment } from '../../domain/clock.ts'

/** How long a code is shown, in milliseconds. */
const LIFE = 10 * 60_000

/** Pairings that may be open at a time. */
const MOST_OPEN = 500

/** What a code is made of: nothing that looks like something else on a television. */
const letters = 'ABCDEFGHJKMNPQRTUVWXYZ2346789'

const CODE_LENGTH = 6

/** What a television that wants to be paired is told. */
export interface PairingBegun {
  /** To be shown, six characters. */
  code: string
  /** Its own, to ask with. */
  secret: string
  expiresAt: Moment
}

/** How far a pairing is, as the television asks. */
export type PairingState =
  | { state: 'WAITING'; code: string; expiresAt: Moment }
  /** The screen was approved and the token not fetched yet. */
  | { state: 'APPROVED'; screen: string }
  /** Too late, fetched already, or never begun. */
  | { state: 'ENDED' }

interface Pairing {
  code: string
  expiresAt: Moment
  /** Null until it is approved. */
  screen: string | null
}

/** Televisions that show a code and wait. They are forgotten when the hub stops: they begin anew. */
export class Pairings {
  readonly #now: () => Moment
  readonly #random: RandomBytes | undefined
  readonly #open = new Map<string, Pairing>()

  /** `now` is the real clock. */
  constructor(now: () => Moment, random?: RandomBytes) {
    this.#now = now
    this.#random = random
  }

  /** Begins a pairing; null when too many wait. */
  begin(): PairingBegun | null {
    this.#tidy()
    if (this.#open.size >= MOST_OPEN) return null
    const secret = newToken(this.#random)
    const expiresAt = this.#now() + LIFE
    const code = this.#newCode()
    this.#open.set(digestOf(secret), { code, expiresAt, screen: null })
    return { code, secret, expiresAt }
  }

  /** How far a pairing is. */
  state(secret: string): PairingState {
    this.#tidy()
    const pairing = this.#open.get(digestOf(secret))
    if (!pairing) return { state: 'ENDED' }
    const { code, expiresAt, screen } = pairing
    return screen === null ? { state: 'WAITING', code, expiresAt } : { state: 'APPROVED', screen }
  }

  /** Whether a television shows this code, in whatever case it was typed. */
  waits(code: string): boolean {
    return this.#find(code) !== undefined
  }

  /** Gives the television that shows a code its screen; false when none does any more. */
  approve(code: string, screen: string): boolean {
    const pairing = this.#find(code)
    if (!pairing) return false
    pairing.screen = screen
    // Approved late, it has its time to fetch the token.
    pairing.expiresAt = this.#now() + LIFE
    return true
  }

  /** Ends a pairing: its token was fetched. */
  end(secret: string): void {
    this.#open.delete(digestOf(secret))
  }

  #find(text: string): Pairing | undefined {
    this.#tidy()
    const code = text.slice(0, 20).replace(/[\s-]/g, '').toUpperCase()
    return [...this.#open.values()].find((each) => each.screen === null && each.code === code)
  }

  #newCode(): string {
    for (;;) {
      const token = newToken(this.#random)
      const code = Array.from(Buffer.from(token, 'base64url'), (byte) => {
        // Bytes beyond the last whole alphabet would make some letters likelier.
        return byte < 232 ? (letters[byte % letters.length] ?? '') : ''
      })
        .join('')
        .slice(0, CODE_LENGTH)
      const taken = [...this.#open.values()].some((each) => each.code === code)
      if (code.length === CODE_LENGTH && !taken) return code
    }
  }

  #tidy(): void {
    const now = this.#now()
    for (const [key, { expiresAt }] of this.#open) if (expiresAt <= now) this.#open.delete(key)
  }
}
