/** The programs that a page begins with, by their addresses as written in it. */
function programsOf(page: string): ReadonlySet<string> {
  const scripts = page.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)
  return new Set(Array.from(scripts, ([, address]) => address ?? ''))
}

/**
 * Whether the hub now serves another page than the one with the programs `running`. Their addresses
 * carry a hash of what is in them, so another version has other addresses. A page without any is no
 * answer of the hub.
 */
export function isNewer(page: string, running: ReadonlySet<string | null>): boolean {
  const served = [...programsOf(page)]
  return served.length > 0 && !served.some((address) => running.has(address))
}
