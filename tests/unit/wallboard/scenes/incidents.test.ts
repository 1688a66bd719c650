import { describe, expect, test } from 'vitest'
import type { Ticket } from '../../../../wallboard/src/feed/index.ts'
import {
  stationIn,
  ticket,
  ticketStates,
  wallTickets,
} from '../../../../wallboard/src/gallery/tickets.ts'
import { ticketChangesModel } from '../../../../wallboard/src/scenes/incidents/changes.ts'
import {
  ticketClasses,
  ticketLabels,
} from '../../../../wallboard/src/scenes/incidents/districts.ts'
import { figureModel } from '../../../../wallboard/src/scenes/incidents/figure.ts'
import { pressingModel } from '../../../../wallboard/src/scenes/incidents/pressing.ts'
import { stacksModel } from '../../../../wallboard/src/scenes/incidents/stacks.ts'
import { barModel } from '../../../../wallboard/src/scenes/shared/bar.ts'
import type { Wall } from '../../../../wallboard/src/scenes/shared/input.ts'
import { pinLegend, ticketPins } from '../../../../wallboard/src/scenes/shared/pins.ts'
import { inState, realNames, time, wall } from './built.ts'

const wallOf = (tickets: readonly Ticket[], more: Partial<Wall> = {}): Wall => ({
  ...wall,
  tickets: wallTickets(tickets),
  ...more,
})

const critical = (number: number, wishes: Partial<Ticket> = {}) =>
  ticket(number, { severity: 'CRITICAL', ...wishes })
const late = { resolveBy: '2024-11-28T03:00:00Z' }
const province = { __typename: 'Area', code: '35', name: 'Jawa Timur', level: 'PROVINCE' } as const
const middle = { longitude: 112.5, latitude: -7.5 }

describe('the figure of tickets', () => {
  const mixed = [critical(1), critical(2, { respondedAt: null }), ticket(3, late), ticket(4)]

  test('is how many are open, with the critical ones and the missed deadlines', () => {
    const figure = figureModel(wallOf(mixed), time)
    expect([figure.value, figure.beside, figure.quiet]).toEqual([
      '4',
      '2 kritis',
      '1 lewat tenggat',
    ])
    expect(figure.notes).toEqual([{ tone: 'critical', text: '1 kritis belum ditanggapi' }])
  })

  test('counts a deadline as missed when the clock passes it, before the hub has said so', () => {
    const minute = (minutes: number) => Date.parse('2024-11-28T05:17:00Z') + minutes * 60_000
    const overdue = (hubNow: number) => figureModel(wallOf([ticket(1)]), { ...time, hubNow }).quiet
    expect([overdue(minute(-1)), overdue(minute(1))]).toEqual([
      '0 lewat tenggat',
      '1 lewat tenggat',
    ])
  })

  test('is zero when none is open, and a dash while none are known or may be seen', () => {
    expect(figureModel(wallOf([]), time)).toMatchObject({
      value: '0',
      empty: 'Tidak ada tiket terbuka. Tiket baru langsung tampil di sini.',
    })
    const unknown = { ...wall, tickets: ticketStates.unknown }
    expect(figureModel(unknown, time)).toMatchObject({ value: '–', empty: 'Memuat…' })
    expect(figureModel({ ...wall, tickets: ticketStates.refused }, time).empty).toContain('izin')
  })

  test('stands in the bar of every scene, and is silent about nothing wrong', () => {
    const bar = (tickets: readonly Ticket[]) =>
      barModel(wallOf(tickets), time, { question: String } as never, []).tickets
    expect(bar(mixed)).toMatchObject({
      open: '4 tiket terbuka',
      notes: [{ text: '2 kritis' }, { text: '1 lewat tenggat' }],
    })
    expect(bar([ticket(4)])?.notes).toEqual([])
    expect(
      barModel({ ...wall, tickets: ticketStates.unknown }, time, { question: String } as never, [])
        .tickets,
    ).toBeNull()
  })

  test('in the bar shows its age by itself when tickets stand still', () => {
    const { ticketFreshness } = inState('stale').time
    const old = { ...time, ticketFreshness }
    const { tickets } = barModel(wallOf(mixed), old, { question: String } as never, [])
    expect(tickets).toMatchObject({ dimmed: true, notes: [{ text: 'data lama: 3 menit' }] })
    const all = { ...old, freshness: ticketFreshness }
    expect(barModel(wallOf(mixed), all, { question: String } as never, []).tickets).toMatchObject({
      dimmed: true,
      notes: [{ text: '2 kritis' }, { text: '1 lewat tenggat' }],
    })
  })
})

describe('the most pressing tickets', () => {
  const numbers = (tickets: readonly Ticket[]) =>
    pressingModel(wallOf(tickets), time).rows.map(({ number }) => number)

  test('are the critical ones, then those with a missed deadline, then by severity and deadline', () => {
    const soon = { resolveBy: '2024-11-28T04:00:00Z' }
    const tickets = [
      ticket(1, { severity: 'LOW' }),
      ticket(2, { severity: 'HIGH' }),
      ticket(3, { severity: 'HIGH', ...soon }),
      ticket(4, { severity: 'LOW', ...late }),
      ticket(5, { severity: 'MEDIUM', ...late }),
      critical(6),
      critical(7, late),
    ]
    expect(numbers(tickets)).toEqual([7, 6, 5, 4, 3, 2, 1])
  })

  test('are ten, and the others are counted', () => {
    const { rows, more } = pressingModel(
      wallOf(Array.from({ length: 25 }, (_, index) => ticket(index + 1))),
      time,
    )
    expect([rows.length, more?.text]).toEqual([10, '15 tiket lain'])
  })

  test('say where as station, village, district and regency', () => {
    const where = (place: Ticket['place']) =>
      pressingModel(wallOf([ticket(1, { place })], { names: realNames }), time).rows[0]?.where
    expect(where(stationIn('35.27.10'))).toBe('TPS 4, Sukorejo, Kec. Robatal, Sampang')
    const regency = { ...province, code: '35.07', name: 'Malang', level: 'REGENCY' } as const
    expect(where({ ...regency, center: middle })).toBe('Kab. Malang')
    expect(where(null)).toBe('seluruh provinsi')
  })

  test('show the clock that runs: first the response, then the resolution, none while referred', () => {
    const clock = (wishes: Partial<Ticket>) =>
      pressingModel(wallOf([ticket(1, wishes)]), time).rows[0]?.clock
    expect(clock({ respondedAt: null })?.text).toBe('tanggapi 43 menit lagi')
    expect(clock({ respondedAt: null, respondBy: '2024-11-28T03:12:00Z' })).toEqual({
      tone: 'attention',
      text: 'tanggapan lewat 5 menit',
    })
    expect(clock({})?.text).toBe('sisa 2 jam')
    expect(clock(late)?.text).toBe('lewat 17 menit')
    expect(clock({ resolveBy: null })?.text).toBe('dirujuk, jam berhenti')
  })

  test('of a regency are its own; what belongs to the province is not among them', () => {
    const tickets = [
      ticket(1, { place: stationIn('35.27.10') }),
      ticket(2),
      ticket(3, { place: null }),
    ]
    const of = (focus: string | null) =>
      pressingModel(wallOf(tickets, { focus }), time).rows.map(({ number }) => number)
    expect([of(null), of('35.27')]).toEqual([[1, 2, 3], [1]])
  })
})

describe('tickets on the map', () => {
  test('stand at their station or in the middle of their area; without one they are only counted', () => {
    const area = {
      ...province,
      code: '35.12',
      name: 'W',
      level: 'REGENCY',
      center: middle,
    } as const
    const tickets = [
      ticket(1),
      ticket(2, { place: area }),
      ticket(3, { place: null }),
      ticket(4, { place: { ...province, center: middle } }),
    ]
    expect(ticketPins(wallOf(tickets)).map(({ key }) => key)).toEqual([1, 2])
    expect(pinLegend(wallOf(tickets)).note).toBe('2 tanpa tempat')
  })

  test('call for somebody only when they are critical and without a response', () => {
    const tickets = [
      critical(1, { respondedAt: null }),
      critical(2),
      ticket(3, { severity: 'HIGH', respondedAt: null }),
    ]
    expect(ticketPins(wallOf(tickets)).map(({ calling }) => calling)).toEqual([true, false, false])
  })

  test('are counted by severity in the legend, which says so when they may not be seen', () => {
    const { items } = pinLegend(wallOf([critical(1), ticket(2), ticket(3)]))
    expect(items.map(({ label, count }) => `${count} ${label}`)).toEqual([
      '1 Kritis',
      '0 Tinggi',
      '2 Sedang',
      '0 Rendah',
    ])
    expect(pinLegend({ ...wall, tickets: ticketStates.refused })).toMatchObject({
      items: [],
      note: 'layar ini tanpa izin',
    })
  })

  test('colour their district by number; no ticket is the lowest class, not knowing is none', () => {
    expect(ticketLabels).toEqual(['0', '1', '2–3', '4–7', '8–15', '≥ 16'])
    const of = (count: number) => {
      const tickets = Array.from({ length: count }, (_, index) => ticket(index))
      return ticketClasses(wallOf(tickets)).get('35.12.07')
    }
    expect([0, 1, 3, 4, 8, 15, 16].map(of)).toEqual([0, 1, 2, 3, 4, 4, 5])
    expect(ticketClasses({ ...wall, tickets: ticketStates.unknown }).get('35.12.07')).toBeNull()
  })
})

test('the chart counts every open ticket once, the largest categories by name', () => {
  const of = (category: Ticket['category'], count: number) =>
    Array.from({ length: count }, (_, index) => ticket(count * 100 + index, { category }))
  const tickets = [
    ...of('SIREKAP', 9),
    ...of('VOTING', 8),
    ...of('OFFICER', 7),
    ...of('SECURITY', 6),
    ...of('DISASTER', 2),
    ...of('COUNTING', 1),
  ]
  const [row] = stacksModel(wallOf(tickets)).rows
  expect(row?.segments.map(({ label, value }) => `${value} ${label}`)).toEqual([
    '9 Sirekap',
    '8 Pemungutan',
    '7 Petugas',
    '6 Keamanan',
    '3 lainnya',
  ])
})

describe('the line of tickets', () => {
  test('says what became of them, newest first, in the words of the field', () => {
    const { items } = ticketChangesModel({ ...wall, tickets: ticketStates.live }, time)
    expect(items.map(({ before, after }) => [before, after])).toEqual([
      [null, 'baru, kritis'],
      ['ditugaskan', 'dikerjakan'],
      [null, 'lewat tenggat'],
      [null, 'diperbarui'],
    ])
  })

  test('holds what was written as it was written, and no more than fits', () => {
    const [item] = ticketChangesModel({ ...wall, tickets: ticketStates.live }, time).items
    expect(item?.where).toMatch(/^#9001 <b onclick="alert\(1\)">\{\{ 7\*7 \}\}<\/b> =cmd\(\)…$/)
    expect([...(item?.where ?? '')].length).toBeLessThanOrEqual(50)
  })
})
