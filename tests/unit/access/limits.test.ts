import { describe, expect, test } from 'vitest'
import { networkOf } from '../../../server/src/access/address.ts'
import { Limit } from '../../../server/src/access/limit.ts'
import { SignInLimits } from '../../../server/src/access/sign-in-limits.ts'

const MINUTE = 60_000

describe('a limit', () => {
  test('lets so many through, and more only when the first of them is long enough ago', () => {
    const limit = new Limit(2, MINUTE)
    limit.take('a', 0)
    expect(limit.blockedUntil('a', 10)).toBeNull()
    limit.take('a', 30_000)
    expect(limit.blockedUntil('a', 59_999)).toBe(MINUTE)
    expect(limit.blockedUntil('a', MINUTE)).toBeNull()
    expect(limit.blockedUntil('b', 59_999)).toBeNull()
  })

  test('forgets who was not heard of for longest rather than fill the memory', () => {
    const limit = new Limit(1, MINUTE)
    limit.take('first', 0)
    limit.take('second', 0)
    for (let each = 0; each < 19_999; each += 1) limit.take(`key ${each}`, 1)
    expect(limit.blockedUntil('first', 2)).toBeNull()
    expect(limit.blockedUntil('second', 2)).toBe(MINUTE)
  })
})

describe('attempts to sign in', () => {
  const attempts = (limits: SignInLimits, count: number, name: string, address: string) =>
    Array.from({ length: count }, () => limits.take(name, address, 0))

  test('on one name from one address are five in five minutes', () => {
    const limits = new SignInLimits()
    expect(attempts(limits, 6, 'siti', 'a')).toEqual([null, null, null, null, null, 5 * MINUTE])
    expect(limits.take('siti', 'a', 5 * MINUTE)).toBeNull()
  })

  test('from elsewhere are still possible, so that nobody is locked out by a stranger', () => {
    const limits = new SignInLimits()
    attempts(limits, 10, 'siti', 'a')
    expect(limits.take('siti', 'b', 0)).toBeNull()
  })

  test('from one address are twenty, on whatever names', () => {
    const limits = new SignInLimits()
    const tried = Array.from({ length: 21 }, (_, each) => limits.take(`name ${each}`, 'a', 0))
    expect(tried.findIndex((until) => until !== null)).toBe(20)
  })

  test('on one name are fifty, from wherever', () => {
    const limits = new SignInLimits()
    const tried = Array.from({ length: 51 }, (_, each) => limits.take('siti', `from ${each}`, 0))
    expect(tried.findIndex((until) => until !== null)).toBe(50)
  })

  test('that succeeded do not count', () => {
    const limits = new SignInLimits()
    for (let each = 0; each < 100; each += 1) {
      expect(limits.take('siti', 'a', 0)).toBeNull()
      limits.succeeded('siti', 'a')
    }
  })
})

test.each([
  ['127.0.0.1', '127.0.0.1'],
  ['::ffff:10.1.2.3', '10.1.2.3'],
  ['::1', '0:0:0:0::/64'],
  ['2001:db8:85a3:8d3:1319:8a2e:370:7348', '2001:db8:85a3:8d3::/64'],
  ['2001:0DB8:85a3:08d3::7348', '2001:db8:85a3:8d3::/64'],
  ['fe80::1ff:fe23:4567:890a%eth0', 'fe80:0:0:0::/64'],
  [undefined, ''],
])('the network of %j is %j', (address, network) => {
  expect(networkOf(address)).toBe(network)
})
