import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'

/** Argon2id as OWASP recommends it: 19 MiB, two passes, one lane. */
const cost = { memory: 19_456, passes: 2, parallelism: 1 } as const

/** Bytes of a hash and of its salt. */
const TAG = 32
const SALT = 16

/** Hashes computed at once: each takes a thread and 19 MiB, and the hub has other work. */
const AT_ONCE = 2

/** Passwords that may wait for their hash; more are an attack. */
const MOST_WAITING = 40

/** Letters of a password that the hub makes up: none that looks like another. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

/** What became of comparing a password. */
export type Comparison = 'same' | 'different' | 'busy'

/** Hashes passwords with argon2id, a few at a time. */
export class Passwords {
  #running = 0
  readonly #waiting: (() => void)[] = []

  /** A hash of a new password with a salt of its own, in the PHC form. */
  async hash(password: string): Promise<string> {
    const salt = randomBytes(SALT)
    const tag = await this.#run(() => derive(password, salt, cost))
    return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${text(salt)}$${text(tag)}`
  }

  /**
   * Whether a password is the one of a hash. Null is the hash of nobody: it takes as long, and no
   * password is the same. Busy when too many are waiting; nothing was compared then.
   */
  async compare(password: string, hash: string | null): Promise<Comparison> {
    if (this.#waiting.length >= MOST_WAITING) return 'busy'
    const known = hash === null ? null : parsed(hash)
    const { salt, tag, ...costs } = known ?? { ...cost, salt: randomBytes(SALT), tag: null }
    const derived = await this.#run(() => derive(password, salt, costs))
    return tag !== null && timingSafeEqual(derived, tag) ? 'same' : 'different'
  }

  async #run(work: () => Promise<Buffer>): Promise<Buffer> {
    if (this.#running >= AT_ONCE) {
      await new Promise<void>((resolve) => {
        this.#waiting.push(resolve)
      })
    } else this.#running += 1
    try {
      return await work()
    } finally {
      const next = this.#waiting.shift()
      if (next) next()
      else this.#running -= 1
    }
  }
}

/** A password of 16 letters and digits that can be read to somebody: 79 random bits. */
export function newPassword(): string {
  let password = ''
  while (password.length < 16) {
    for (const byte of randomBytes(32)) {
      // Bytes beyond the last whole alphabet would make some letters likelier.
      if (byte < 248 && password.length < 16) password += letters[byte % letters.length]
    }
  }
  return password.replaceAll(/(.{4})(?=.)/g, '$1-')
}

type Cost = Record<keyof typeof cost, number>

function derive(password: string, salt: Buffer, costs: Cost): Promise<Buffer> {
  const parameters = { message: password.normalize('NFKC'), nonce: salt, tagLength: TAG, ...costs }
  return new Promise((resolve, reject) => {
    argon2('argon2id', parameters, (error, tag) => (error ? reject(error) : resolve(tag)))
  })
}

function text(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '')
}

function parsed(hash: string): (Cost & { salt: Buffer; tag: Buffer }) | null {
  const form = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/.exec(hash)
  const [, memory, passes, parallelism, salt, tag] = form ?? []
  if (salt === undefined || tag === undefined) return null
  const costs = {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
  }
  return { ...costs, salt: Buffer.from(salt, 'base64'), tag: Buffer.from(tag, 'base64') }
}
