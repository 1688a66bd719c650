import { expect, test } from 'vitest'
import { addressesBehind } from '../../../../server/src/api/transport/client-address.ts'

/** A request that came from an address, with what it says of those before. */
function request(remoteAddress: string | undefined, forwarded?: string) {
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }
  return { socket: { remoteAddress }, headers } as never
}

const direct = addressesBehind([])
const behind = addressesBehind(['10.0.0.2', '10.1.0.0/16', 'fd00::/8'])

test('without a trusted proxy nobody can say that they are somebody else', () => {
  expect(direct(request('203.0.113.7', '198.51.100.1'))).toBe('203.0.113.7')
  expect(behind(request('203.0.113.7', '198.51.100.1'))).toBe('203.0.113.7')
})

test('behind a trusted proxy it is the address that the proxy saw', () => {
  expect(behind(request('10.0.0.2', '198.51.100.1'))).toBe('198.51.100.1')
  expect(behind(request('::ffff:10.0.0.2', '198.51.100.1'))).toBe('198.51.100.1')
})

test('what was in the header before the proxy wrote is not believed', () => {
  expect(behind(request('10.0.0.2', '192.0.2.66, 198.51.100.1'))).toBe('198.51.100.1')
})

test('several trusted proxies are followed to the first that is not', () => {
  expect(behind(request('fd00::1', '192.0.2.66, 198.51.100.1, 10.1.2.3'))).toBe('198.51.100.1')
})

test('a header that holds no address is not followed', () => {
  for (const forwarded of ['', 'unknown', '198.51.100.1:4711, x', ',']) {
    expect(behind(request('10.0.0.2', forwarded))).toBe('10.0.0.2')
  }
})

test('of IPv6 it is the network that one customer has', () => {
  expect(behind(request('10.0.0.2', '2001:db8:1:2:3:4:5:6'))).toBe('2001:db8:1:2::/64')
})

test('a connection that is gone already has no address', () => {
  expect(behind(request(undefined, '198.51.100.1'))).toBe('')
})
