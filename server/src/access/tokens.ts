import { createHash, randomBytes } from 'node:crypto'

/** Makes bytes nobody can guess. */
export type RandomBytes = (count: number) => Uint8Array

/** A new token of 256 random bits, 43 characters that fit into a header. */
export function newToken(random: RandomBytes = randomBytes): string {
  return Buffer.from(random(32)).toString('base64url')
}

/** A name for what is not secret, of 72 random bits. */
export function newId(random: RandomBytes = randomBytes): string {
  return Buffer.from(random(9)).toString('base64url')
}

/** SHA-256 of a token in hex: all that is kept of it. A random token needs no slower hash. */
export function digestOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
