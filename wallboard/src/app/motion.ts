/** How long a change fades, in milliseconds: not at all for who has asked for less motion. */
export function fadeDuration(): number {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 700
}
