import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { isLocal } from '../../../../server/src/api/metrics/loopback.ts'

function request(remoteAddress: string, headers: Record<string, string>) {
  return { socket: { remoteAddress }, headers } as unknown as IncomingMessage
}

test.each([
  ['127.0.0.1', 'localhost:4000'],
  ['::1', '[::1]:4000'],
  ['::ffff:127.0.0.1', '127.0.0.1:4000'],
])('who asks from %s for %s is on the same machine', (address, host) => {
  expect(isLocal(request(address, { host }))).toBe(true)
})

test.each<[string, string, Record<string, string>]>([
  ['from another machine', '10.0.0.7', { host: 'localhost:4000' }],
  ['by a name that a page was given', '127.0.0.1', { host: 'evil.example:4000' }],
  ['without a name', '127.0.0.1', {}],
  ['through a proxy', '127.0.0.1', { host: 'localhost', 'x-forwarded-for': '10.0.0.7' }],
  ['through a proxy that says so', '127.0.0.1', { host: 'localhost', via: '1.1 proxy' }],
  ['as a page', '127.0.0.1', { host: 'localhost', origin: 'http://localhost:4000' }],
])('who asks %s is not', (_how, address, headers) => {
  expect(isLocal(request(address, headers))).toBe(false)
})
