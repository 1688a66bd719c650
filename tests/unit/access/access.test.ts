import { describe, expect, test } from 'vitest'
import { Access } from '../../../server/src/access/access.ts'
import type { Principal } from '../../../server/src/access/principal.ts'
import {
  administratorOnly,
  bearerToken,
  type Sessions,
} from '../../../server/src/access/sessions.ts'

const closed = { figures: false, findings: false, incidents: false }
const sessions = administratorOnly('a-token')

describe('who asks', () => {
  test('is nobody without credentials', () => {
    expect(Access.of(sessions, closed, undefined).principal).toBeNull()
  })

  test('is the administrator with the token', () => {
    const access = Access.of(sessions, closed, 'Bearer a-token')
    expect(access.principal).toEqual({ name: 'administrator', role: 'ADMIN', area: null })
    expect(access.may('journal.verify', '35')).toBe(true)
  })

  test.each(['Bearer other', 'Bearer a-toke', 'Basic a-token', 'a-token', 'Bearer', ''])(
    'with %j is told that it is not valid instead of becoming nobody',
    (authorization) => {
      const ask = () => Access.of(sessions, closed, authorization)
      expect(ask).toThrow(expect.objectContaining({ code: 'UNAUTHENTICATED' }))
    },
  )

  test('may do less as soon as the session ends', () => {
    const state: { principal: Principal | null } = {
      principal: { name: 'wall', role: 'SCREEN', area: null },
    }
    const live: Sessions = { principalOf: () => state.principal }
    const access = Access.of(live, closed, 'Bearer any')
    expect(() => access.require('figures.read', '35')).not.toThrow()
    state.principal = null
    expect(access.principal).toBeNull()
    const require = () => access.require('figures.read', '35')
    expect(require).toThrow(expect.objectContaining({ code: 'FORBIDDEN' }))
  })

  test('is told what is not allowed, and where', () => {
    const access = Access.of(sessions, closed, undefined)
    expect(() => access.require('journal.verify', '35')).toThrow(
      'Without a token, one may not do this here: journal.verify in 35.',
    )
  })
})

test('a token is read from the header in any case of the scheme', () => {
  expect(bearerToken('bearer  a-token')).toBe('a-token')
  expect(bearerToken('Bearer two words')).toBeNull()
})
