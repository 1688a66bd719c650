import type { IncomingMessage } from 'node:http'
import { BlockList, isIP } from 'node:net'
import { networkOf } from '../../access/address.ts'

/** The network that a request came from, as limits count it; empty when it is not known. */
export type AddressOf = (request: Pick<IncomingMessage, 'socket' | 'headers'>) => string

/**
 * Tells where requests come from. `X-Forwarded-For` is what anybody may write into a request, so it is
 * read only as far as it was written by a trusted proxy: from its end, while the one before is trusted.
 */
export function addressesBehind(proxies: readonly string[]): AddressOf {
  const trusted = new BlockList()
  for (const proxy of proxies) {
    const [address = '', prefix] = proxy.split('/')
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    if (prefix === undefined) trusted.addAddress(address, family)
    else trusted.addSubnet(address, Number(prefix), family)
  }
  const isTrusted = (address: string): boolean =>
    trusted.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')

  return ({ socket, headers }) => {
    let address = plain(socket.remoteAddress ?? '')
    const forwarded = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',')
    for (const before of forwarded.toReversed().map(plain)) {
      if (isIP(before) === 0 || isIP(address) === 0 || !isTrusted(address)) break
      address = before
    }
    return networkOf(address === '' ? undefined : address)
  }
}

/** An IPv4 address that came in the clothes of IPv6 is one. */
function plain(address: string): string {
  return address.trim().replace(/^::ffff:(?=\d+\.)/i, '')
}
