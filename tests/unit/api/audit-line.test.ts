import { describe, expect, test } from 'vitest'
import { lineOf, type Tickets } from '../../../server/src/api/audit/entry.ts'
import type { Incident } from '../../../server/src/domain/incidents/incident.ts'
import { entries } from '../../support/builders/journal.ts'

const ticket = { number: 7, place: '35.78.01' } as Incident
const tickets: Tickets = {
  get: (number) => (number === 7 ? ticket : undefined),
  openedAt: (seq) => (seq === 1 ? 7 : null),
}

const line = (type: string, said: unknown) =>
  lineOf(entries({ type, body: JSON.stringify(said) })[0]!, tickets)

describe('a line of the record', () => {
  test('about a ticket is where the ticket is now, whatever it was said to be', () => {
    const opened = line('incident.opened', { title: 'hujan', place: '35.22' })
    expect(opened).toMatchObject({ incident: 7, place: '35.78.01', detail: 'title "hujan"' })
    expect(line('incident.verified', { number: 7 })).toMatchObject({
      incident: 7,
      place: '35.78.01',
    })
    expect(line('incident.verified', { number: 8 })).toMatchObject({ incident: 8, place: '35' })
  })

  test('that names no place belongs to the province', () => {
    expect(line('user.added', { name: 'budi', area: null })).toMatchObject({ place: '35' })
    expect(line('user.added', { name: 'budi', area: '35.22' })).toMatchObject({ place: '35.22' })
  })

  test('says when somebody was refused', () => {
    const said = { permission: 'figures.read', area: '35.73' }
    expect(line('permission.refused', said)).toMatchObject({ outcome: 'REFUSED', place: '35.73' })
  })

  test('is one line and no longer than a line, whatever was said', () => {
    const { detail } = line('incident.commented', { number: 7, note: `a\nb${'👍'.repeat(300)}` })
    expect(detail).toMatch(/^note "a\\nb(👍)+…$/u)
    expect(detail.length).toBeLessThanOrEqual(300)
    expect(detail.isWellFormed()).toBe(true)
    const hidden = line('incident.attached', { number: 7, name: 'a\u202egpj.exe\u0085' })
    expect(hidden.detail).toBe('name "a\\u{202e}gpj.exe\\u{85}"')
  })
})
