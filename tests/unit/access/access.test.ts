import { describe, expect, test } from 'vitest'
import { Access } from '../../../server/src/access/access.ts'
import type { Refusal } from '../../../server/src/access/caller.ts'
import type { Principal } from '../../../server/src/access/principal.ts'
import {
  administratorOnly,
  credentialsOf,
  type Sessions,
} from '../../../server/src/access/sessions.ts'
import { HubError } from '../../../server/src/domain/errors.ts'

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

  test('is nobody, and not anybody, once the session has ended', () => {
    const state: { principal: Principal | null } = {
      principal: { name: 'wall', role: 'SCREEN', area: null },
    }
    const open = { figures: true, findings: true, incidents: true }
    const access = Access.of({ principalOf: () => state.principal }, open, 'Bearer any')
    state.principal = null
    expect(access.may('figures.read', '35')).toBe(false)
    expect(Access.of(sessions, open, undefined).may('figures.read', '35')).toBe(true)
  })

  test('and is refused goes on record, with the road; who only asks whether does not', () => {
    const refusals: Refusal[] = []
    const caller = { road: 'WS', address: '10.0.0.1', operation: 'Wall' } as const
    const options = { caller, onRefusal: (refusal: Refusal) => refusals.push(refusal) }
    const access = Access.of(sessions, closed, undefined, options)
    expect(access.may('figures.read', '35.07')).toBe(false)
    expect(refusals).toEqual([])
    expect(access.permits('figures.read', '35.07')).toBe(false)
    const asked = { road: 'WS', operation: 'Wall', permission: 'figures.read', area: '35.07' }
    expect(refusals).toEqual([{ who: null, ...asked }])
    expect(() => access.require('figures.read', '35.07')).toThrow(HubError)
    expect(refusals).toHaveLength(2)
  })

  test('is told what is not allowed, and where', () => {
    const access = Access.of(sessions, closed, undefined)
    expect(() => access.require('journal.verify', '35')).toThrow(
      'Without a token, one may not do this here: journal.verify in 35.',
    )
  })
})

test('a token is read from the header in any case of the scheme', () => {
  const holderOf = (authorization: string) => credentialsOf(sessions, authorization).holder()
  expect(holderOf('bearer  a-token')).toMatchObject({ role: 'ADMIN' })
  expect(holderOf('Bearer two words')).toBeNull()
})

describe('what is answered once for all of a clearance', () => {
  const named = (name: string, area: string | null) =>
    Access.of({ principalOf: () => ({ name, role: 'REPORTER', area }) }, closed, 'Bearer any')

  test('is for the same role in the same area', () => {
    expect(named('Siti', '35.07').clearance).toBe(named('Budi', '35.07').clearance)
    expect(named('Siti', '35.07').clearance).not.toBe(named('Siti', '35.73').clearance)
    expect(named('Siti', null).clearance).not.toBe(named('Siti', '35').clearance)
  })

  test('may do what they may, and knows no name', () => {
    const access = named('Siti', '35.07').unnamed()
    expect(access.may('figures.read', '35.07')).toBe(true)
    expect(access.may('figures.read', '35.73')).toBe(false)
    expect(() => access.principal?.name).toThrow('who asks must not be asked for')
  })

  test('is refused like each of them, on record under role and area', () => {
    const refusals: Refusal[] = []
    const onRefusal = (refusal: Refusal) => refusals.push(refusal)
    const siti = { principalOf: () => ({ name: 'Siti', role: 'REPORTER', area: '35.07' }) as const }
    const access = Access.of(siti, closed, 'Bearer any', { onRefusal }).unnamed()
    const require = () => access.require('figures.read', '35.73')
    expect(require).toThrow('REPORTER 35.07 may not do this here: figures.read in 35.73.')
    expect(refusals).toMatchObject([{ who: 'REPORTER 35.07', area: '35.73' }])
  })

  test('is not that of anybody once the session has ended', () => {
    const state: { principal: Principal | null } = {
      principal: { name: 'Siti', role: 'REPORTER', area: null },
    }
    const open = { figures: true, findings: true, incidents: true }
    const access = Access.of({ principalOf: () => state.principal }, open, 'Bearer any')
    state.principal = null
    expect(access.clearance).not.toBe(Access.of(sessions, open, undefined).clearance)
    expect(access.unnamed().may('figures.read', '35')).toBe(false)
  })
})
