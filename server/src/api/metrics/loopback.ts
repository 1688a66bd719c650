import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'

/** What proxies write into the requests that they pass on. */
const passedOn = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via']

/**
 * Whether a request was made on the hub's own machine, to the machine's own name, and by no proxy and
 * no page: a proxy passes on what comes from anywhere, and a page may have been led here by its name.
 */
export function isLocal({ socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>): boolean {
  if (passedOn.some((name) => name in headers) || 'origin' in headers) return false
  const { hostname = '' } = URL.parse(`http://${headers.host ?? ''}`) ?? {}
  return (
    isLoopback(socket.remoteAddress ?? '') && (hostname === 'localhost' || isLoopback(hostname))
  )
}

function isLoopback(address: string): boolean {
  const plain = address.replace(/^\[|\]$/g, '').replace(/^::ffff:(?=\d+\.)/i, '')
  return isIP(plain) === 4 ? plain.startsWith('127.') : plain === '::1'
}
