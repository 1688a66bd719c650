/**
 * Signs what is handed out so that it is known when it comes back. Guarantees: nobody without the
 * hub's key makes a signature, and a signature for one purpose is none for another.
 */
export interface Signer {
  /** Letters and digits, the same for the same purpose and text. */
  sign(purpose: string, text: string): string
  /** Whether a signature is that of a purpose and text; takes as long for any wrong one. */
  verify(purpose: string, text: string, signature: string): boolean
}
