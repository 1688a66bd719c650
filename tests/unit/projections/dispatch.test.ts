import { describe, expect, test } from 'vitest'
import { planDispatch } from '../../../server/src/commands/dispatch.ts'
import type { DispatchDay } from '../../../server/src/domain/dispatch.ts'
import { dispatchProgress } from '../../../server/src/projections/dispatch/progress.ts'
import { governorOnly, parts, registerOf } from '../../support/builders/city.ts'
import { wib } from '../../support/builders/clock.ts'
import { handover } from '../../support/builders/recapitulation.ts'
import { openRoom, type Room } from '../../support/builders/room.ts'

/** Kabupaten Malang with its 33 districts and 4,042 stations. */
const malang = registerOf(
  Object.fromEntries(
    parts(4_042, 33).map((count, at) => [`35.07.${String(at + 1).padStart(2, '0')}`, count]),
  ),
)

/** What it planned. Source: DOMAIN. */
const published: DispatchDay[] = [
  { day: '2024-11-23', districts: 12, stations: 1_363, boxes: 2_768 },
  { day: '2024-11-24', districts: 9, stations: 1_450, boxes: 2_900 },
  { day: '2024-11-25', districts: 12, stations: 1_229, boxes: 2_458 },
]

function malangRoom() {
  return openRoom({ geography: malang, contests: governorOnly })
}

let planned = 0

function plan(room: Room, days: DispatchDay[], more: { key?: string; version?: number } = {}) {
  planned += 1
  const { journal, geography } = room
  const view = { geography, versionOf: (stream: string) => journal.versionOf(stream) }
  return planDispatch(
    { key: `plan-${planned}`, regency: '35.07', days, ...more },
    'meja',
    view,
    journal,
  )
}

function progress({ state }: Room, now: number) {
  const { dispatch, handovers } = state.projections
  const stands = dispatch.plan('35.07') ?? { regency: '35.07', version: 0, days: [] }
  return dispatchProgress(stands, handovers, ['governor'], state.day.index.tree, now)
}

describe('the dispatch plan of Kabupaten Malang', () => {
  test('raises the 42 boxes of its first day by itself, and nothing else', async () => {
    await using room = await malangRoom()
    expect(await plan(room, published)).toBeNull()
    expect(room.openFindings()).toEqual(['35.07 DISPATCH_BOXES - 2024-11-23 2726 2768'])
    expect(room.state.findings.all().map(({ difference }) => difference)).toEqual([42])
  })

  test('raises nothing else either when it is entered day by day', async () => {
    await using room = await malangRoom()
    for (const day of published.toReversed()) await plan(room, [day])
    expect(room.openFindings()).toEqual(['35.07 DISPATCH_BOXES - 2024-11-23 2726 2768'])
  })

  test('is cured by planning the day anew', async () => {
    await using room = await malangRoom()
    await plan(room, published)
    await plan(room, [{ day: '2024-11-23', districts: 12, stations: 1_363, boxes: 2_726 }])
    expect(room.openFindings()).toEqual([])
  })

  test('for all districts must have all stations of the register', async () => {
    await using room = await malangRoom()
    const [first, second, third] = published
    if (!first || !second || !third) throw new Error('three days were published')
    await plan(room, [
      { ...first, boxes: 2_726 },
      second,
      { ...third, stations: 1_228, boxes: 2_456 },
    ])
    expect(room.openFindings()).toEqual(['35.07 DISPATCH_STATIONS - - 4042 4041'])
  })
})

describe('a dispatch plan', () => {
  test('that comes twice under the same key is recorded once', async () => {
    await using room = await malangRoom()
    await plan(room, published, { key: 'rencana' })
    expect(await plan(room, published, { key: 'rencana' })).toBeNull()
    expect(room.journal.seq).toBe(1)
    const other = await plan(room, published.slice(1), { key: 'rencana' })
    expect(other).toMatchObject({ kind: 'conflict', code: 'KEY_REUSED' })
  })

  test('made on a version that somebody changed meanwhile is a conflict', async () => {
    await using room = await malangRoom()
    const [one, other] = await Promise.all([
      plan(room, published, { version: 0 }),
      plan(room, published.slice(1), { version: 0 }),
    ])
    expect([one, other?.code]).toEqual([null, 'CONFLICT'])
    expect(await plan(room, published.slice(1), { version: 1 })).toBeNull()
  })

  test.each([
    ['on a day that does not exist', { day: '2024-11-31' }, 'days.0.day'],
    ['with a negative count', { boxes: -1 }, 'days.0.boxes'],
    ['with a district of elsewhere', { codes: ['35.07.01', '35.78.01'] }, 'days.0.codes.1'],
  ])('%s is not recorded', async (_, wrong, path) => {
    await using room = await malangRoom()
    const day = { day: '2024-11-23', districts: 1, stations: 1, boxes: 2, ...wrong }
    const problem = await plan(room, [day])
    expect([problem?.kind, problem?.path.join('.')]).toEqual(['validation', path])
    expect(room.journal.seq).toBe(0)
  })
})

describe('what was served', () => {
  const served = (area: string, time: string, boxes: number) =>
    handover({ area, stage: 'DISTRICT', boxes, observedAt: wib(time) })

  test('stands beside the plan, on the day of its first record', async () => {
    await using room = await malangRoom()
    await plan(room, published)
    await room.submit({
      handovers: [
        served('35.07.01', '23 10:00', 246),
        served('35.07.02', '24 10:00', 200),
        // Counted again the next day: it was served when it was served.
        served('35.07.01', '24 12:00', 245),
      ],
    })
    const days = progress(room, wib('24 20:00'))
    expect(days.map(({ day, arrived }) => [day, arrived.districts, arrived.boxes])).toEqual([
      ['2024-11-23', 1, 245],
      ['2024-11-24', 1, 200],
      ['2024-11-25', 0, 0],
    ])
    expect(days[0]?.arrived.stations).toBe(malang.area('35.07.01')?.pollingStations)
  })

  test('late is named: of the districts of a day, after its end', async () => {
    await using room = await malangRoom()
    const codes = ['35.07.01', '35.07.02', '35.07.03']
    await plan(room, [{ day: '2024-11-23', districts: 3, stations: 369, boxes: 738, codes }])
    await room.submit({
      handovers: [served('35.07.01', '23 23:59', 246), served('35.07.02', '24 00:00', 246)],
    })
    expect(progress(room, wib('24 01:00'))[0]?.late).toEqual(['35.07.02', '35.07.03'])
  })

  test('nobody is late before the last day of a plan that names no districts, then all that miss', async () => {
    await using room = await malangRoom()
    await plan(room, published)
    await room.submit({ handovers: [served('35.07.01', '23 10:00', 246)] })
    const late = (now: string) => progress(room, wib(now)).map((day) => day.late.length)
    expect(late('25 23:00')).toEqual([0, 0, 0])
    expect(late('26 00:00')).toEqual([0, 0, 32])
  })
})
