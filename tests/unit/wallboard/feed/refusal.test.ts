import { CloseCode } from '@ruang-pantau/schema'
import { describe, expect, test } from 'vitest'
import { endingOf } from '../../../../wallboard/src/feed/refusal.ts'

const closedWith = (name: keyof typeof CloseCode) => endingOf({ code: CloseCode[name] })
const failedWith = (...codes: string[]) =>
  endingOf(codes.map((code) => ({ message: 'no', extensions: { code } })))

describe('the end of a socket', () => {
  test.each([
    ['RESTARTING', 'LOST'],
    ['TOO_MANY_SOCKETS', 'CROWDED'],
    ['TOKEN_IN_USE', 'CROWDED'],
    ['TOO_MANY_OPERATIONS', 'CROWDED'],
    ['TOO_MANY_MESSAGES', 'CROWDED'],
    ['NOT_READING', 'LOST'],
    ['BAD_MESSAGE', 'OUTDATED'],
    ['UNAUTHORIZED', 'REFUSED'],
    ['FORBIDDEN', 'REFUSED'],
    ['FAILED', 'FAILING'],
  ] as const satisfies [keyof typeof CloseCode, string][])('by %s is %s', (name, ending) => {
    expect(closedWith(name)).toBe(ending)
  })

  test('by anything else is a loss: the line was cut', () => {
    const others = [1000, 1001, 1006, 1009, 4408, 4499, 4999]
    expect(others.map((code) => endingOf({ code }))).toEqual(others.map(() => 'LOST'))
  })

  test('has a meaning for every code that the hub may close with', () => {
    const names = Object.keys(CloseCode) as (keyof typeof CloseCode)[]
    expect(names).toHaveLength(10)
    expect(new Set(names.map(closedWith))).toEqual(
      new Set(['LOST', 'CROWDED', 'OUTDATED', 'REFUSED', 'FAILING']),
    )
  })
})

describe('the end of a subscription by errors', () => {
  test.each([
    ['FORBIDDEN', 'REFUSED'],
    ['UNAUTHENTICATED', 'REFUSED'],
    ['BAD_USER_INPUT', 'OUTDATED'],
    ['GRAPHQL_PARSE_FAILED', 'OUTDATED'],
    ['GRAPHQL_VALIDATION_FAILED', 'OUTDATED'],
    ['TOO_COSTLY', 'OUTDATED'],
    ['TOO_MANY_CONNECTIONS', 'CROWDED'],
    ['INTERNAL_SERVER_ERROR', 'FAILING'],
    ['HUB_STOPPING', 'LOST'],
  ])('of %s is %s', (code, ending) => {
    expect(failedWith(code)).toBe(ending)
  })

  test('of several is a refusal when one of them is, and else what is waited out longest', () => {
    expect(failedWith('TOO_COSTLY', 'FORBIDDEN')).toBe('REFUSED')
    expect(failedWith('HUB_STOPPING', 'TOO_COSTLY')).toBe('OUTDATED')
  })

  test('without a code, or by a failure of the network, is a loss', () => {
    expect(endingOf([{ message: 'broken' }])).toBe('LOST')
    expect(endingOf(new Error('refused'))).toBe('LOST')
    expect(endingOf(null)).toBe('LOST')
  })
})
