import { describe, expect, test } from 'vitest'
import type { Place } from '../../../../wallboard/src/desk/live/ticket.ts'
import { detailText } from '../../../../wallboard/src/desk/parts/detail.ts'
import { dueOf } from '../../../../wallboard/src/desk/parts/due.ts'
import { placeLine } from '../../../../wallboard/src/desk/parts/place.ts'
import { createFormat } from '../../../../wallboard/src/figures/format.ts'
import { deskWords } from '../../../../wallboard/src/words/desk.ts'
import { robatal, ticket } from './ticket.ts'

const { id, en } = deskWords
const format = createFormat('id')
const at = (time: string) => Date.parse(`2024-11-27T${time}:00+07:00`)

describe('a place on the desk', () => {
  test('is said as station, village, district and regency', () => {
    expect(placeLine(robatal)).toBe('TPS 4, Robatal, Kec. Robatal, Kab. Sampang')
  })

  test('tells a district from the village of its name', () => {
    const regency = { name: 'Kabupaten Ponorogo', level: 'REGENCY', parent: null } as const
    const district = { name: 'Sukorejo', level: 'DISTRICT', parent: regency } as const
    const village = { __typename: 'Area', code: '1', name: 'Sukorejo', level: 'VILLAGE' } as const
    expect(placeLine({ ...village, parent: district } as Place)).toBe(
      'Sukorejo, Kec. Sukorejo, Kab. Ponorogo',
    )
    const alone = { __typename: 'Area', code: '2', ...district } as Place
    expect(placeLine(alone)).toBe('Kec. Sukorejo, Kab. Ponorogo')
  })
})

describe('the clock of a ticket', () => {
  const due = (said: Parameters<typeof ticket>[1], now: string) =>
    dueOf(ticket(1, said), at(now), format, id.ticket.clock)

  test('is the first response until somebody has responded, then the resolution', () => {
    expect(due({}, '07:30')).toMatchObject({ text: 'respons dalam 30 menit', state: 'RUNNING' })
    const responded = { respondedAt: '2024-11-27T07:10:00+07:00' }
    expect(due(responded, '07:30').text).toBe('selesai dalam 23 jam')
  })

  test('says how late it is', () => {
    expect(due({}, '08:12')).toMatchObject({ text: 'respons lewat 12 menit', state: 'LATE' })
    expect(due({}, '07:55').state).toBe('SOON')
  })

  test('stands still while an agency has the ticket, and ends with it', () => {
    expect(due({ paused: true }, '09:00').state).toBe('PAUSED')
    expect(due({ state: 'CLOSED' }, '09:00').state).toBe('NONE')
  })
})

describe('what an entry came to', () => {
  test.each([
    ['ASSIGN', 'to meja-2', 'kepada meja-2'],
    ['ESCALATE', 'level 2', 'tingkat 2'],
    ['REFER', 'POLICE', 'Polisi'],
    ['RESOLVE', 'FIXED', 'Sudah diperbaiki'],
    ['FALL_OVERDUE', 'RESPONSE', 'respons pertama'],
    ['MERGE', '#12', '#12'],
    ['AMEND', 'severity HIGH -> CRITICAL, description', 'tingkat Tinggi → Kritis, uraian'],
    ['OF_TOMORROW', 'something', 'something'],
  ])('%s is said in Indonesian', (verb, detail, said) => {
    expect(detailText({ verb, detail }, id)).toBe(said)
  })

  test('is said in English too', () => {
    expect(detailText({ verb: 'REFER', detail: 'DISASTER_AGENCY' }, en)).toBe('Disaster agency')
  })
})
