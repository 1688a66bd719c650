import { describe, expect, test } from 'vitest'
import { attemptOf } from '../../../../wallboard/src/desk/ticket/attempt.ts'
import {
  blankVerb,
  correct,
  correctable,
  faultsOf,
  inputOf,
  numberIn,
  verbsFor,
} from '../../../../wallboard/src/desk/ticket/verb-draft.ts'
import { verbForms } from '../../../../wallboard/src/desk/ticket/verbs.ts'
import { ticket } from './ticket.ts'

const draft = (said: Partial<ReturnType<typeof blankVerb>> = {}) => ({
  ...blankVerb('meja-1'),
  ...said,
})

describe('the verbs of a ticket', () => {
  test('are chosen by a letter of their own', () => {
    const letters = Object.values(verbForms).map(({ letter }) => letter)
    expect(new Set(letters).size).toBe(18)
  })

  test('are offered only as far as the hub allows them, with how many allow each', () => {
    const tickets = [ticket(1), ticket(2, { allowedVerbs: ['ASSIGN', 'REPLY'] })]
    expect(verbsFor([tickets[1]!])).toEqual([
      { verb: 'ASSIGN', allowed: 1 },
      { verb: 'REPLY', allowed: 1 },
    ])
    // A reply is somebody's to one ticket.
    expect(verbsFor(tickets).map(({ verb }) => verb)).not.toContain('REPLY')
    expect(verbsFor(tickets)).toContainEqual({ verb: 'ASSIGN', allowed: 2 })
    expect(verbsFor(tickets)).toContainEqual({ verb: 'VERIFY', allowed: 1 })
  })
})

describe('the form of a verb', () => {
  test('gives the ticket to oneself unless another name is filled in', () => {
    expect(faultsOf('ASSIGN', draft())).toEqual([])
    expect(inputOf('ASSIGN', draft())).toEqual({ to: 'meja-1' })
    expect(inputOf('ASSIGN', draft({ person: ' meja-4 ' }))).toEqual({ to: 'meja-4' })
  })

  test('says what is missing, and only what its verb asks for', () => {
    expect(faultsOf('VERIFY', draft())).toEqual([])
    expect(faultsOf('COMMENT', draft({ note: '  \n' }))).toEqual(['note'])
    expect(faultsOf('REFER', draft())).toEqual(['agency'])
    expect(faultsOf('RESOLVE', draft())).toEqual(['reason'])
    expect(faultsOf('MERGE', draft({ number: 'dua belas' }))).toEqual(['number'])
    expect(faultsOf('AMEND', draft())).toEqual(['correction'])
  })

  test('keeps a note byte for byte', () => {
    const note = '=cmd()  <b>{{x}}</b>\n  '
    expect(inputOf('ESCALATE', draft({ note }))).toEqual({ note })
  })

  test('names the other ticket as its verb does', () => {
    expect(inputOf('MERGE', draft({ number: '#12' }))).toEqual({ into: 12 })
    expect(inputOf('LINK', draft({ number: '12' }))).toEqual({ parent: 12 })
    expect(['#0', '', '#', '1e3', '-4'].map(numberIn)).toEqual([null, null, null, null, null])
  })

  test('sends the fields that were corrected and no others', () => {
    const before = correctable({
      ...ticket(1),
      description: 'Kotak kedua.',
      quantity: 25,
    } as Parameters<typeof correctable>[0])
    const worse = correct(before, {}, 'severity', 'HIGH')
    expect(worse).toEqual({ severity: 'HIGH' })
    expect(correct(before, worse, 'severity', 'MEDIUM')).toEqual({})
    expect(inputOf('AMEND', draft({ correction: worse }))).toEqual({ severity: 'HIGH' })
  })
})

describe('what is sent of a verb', () => {
  const keys = ['first', 'second']
  const makeKey = () => keys.shift() ?? 'another'
  const seen = { number: 7, version: 3 }
  const attempt = attemptOf(undefined, seen, 'COMMENT', { note: 'a' }, makeKey)

  test('goes under the same key and version when the same is said again', () => {
    const again = attemptOf(attempt, { number: 7, version: 5 }, 'COMMENT', { note: 'a' }, makeKey)
    expect(again).toEqual(attempt)
    expect(again).toMatchObject({ key: 'first', version: 3 })
  })

  test('gets a new key when something else is said', () => {
    const other = attemptOf(attempt, { number: 7, version: 5 }, 'COMMENT', { note: 'b' }, makeKey)
    expect(other).toMatchObject({ key: 'second', version: 5 })
  })
})
