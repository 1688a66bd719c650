import { describe, expect, test } from 'vitest'
import { wib } from '../../support/builders/clock.ts'
import { handover } from '../../support/builders/recapitulation.ts'
import { openRoom, type Room } from '../../support/builders/room.ts'

const WAREHOUSE = handover()

function sums({ state }: Room, area: string, contest = 'governor') {
  const { handovers } = state.projections
  return (['WAREHOUSE', 'SORTED', 'DISTRICT', 'VILLAGE'] as const).map(
    (stage) => handovers.sum(area, contest, stage)?.quantity ?? null,
  )
}

describe('the ledger of the ballots', () => {
  test('adds up what the areas below received, and knows nothing below the level of a stage', async () => {
    await using room = await openRoom()
    const to = (area: string, quantity: number) => handover({ area, quantity, stage: 'DISTRICT' })
    await room.submit({ handovers: [WAREHOUSE, to('35.78.01', 2_000), to('35.78.02', 1_500)] })
    expect(sums(room, '35')).toEqual([5_000, null, 3_500, null])
    expect(sums(room, '35.78.02')).toEqual([null, null, 1_500, null])
    expect(sums(room, '35.22')).toEqual([null, null, null, null])
  })

  test.each([
    ['in the order they were made', [0, 1]],
    ['the other way round', [1, 0]],
  ])('holds the latest record of a place, arrived %s', async (_, order) => {
    await using room = await openRoom()
    const records = [
      handover({ quantity: 4_000, key: 'b' }),
      handover({ observedAt: wib('06 09:00'), key: 'a' }),
    ]
    for (const at of order) await room.submit({ handovers: [records[at] ?? WAREHOUSE] })
    expect(sums(room, '35.78')[0]).toBe(5_000)
    expect(room.state.projections.handovers.at('35.78', 'governor', 'WAREHOUSE')?.firstAt).toBe(
      wib('05 09:00'),
    )
  })

  test('shows the 886 ballots that Kota Surabaya found damaged in sorting', async () => {
    await using room = await openRoom()
    const sorted = { stage: 'SORTED', observedAt: wib('12 16:00') } as const
    await room.submit({
      handovers: [
        handover({ ...sorted, damaged: 483, replaced: 483 }),
        handover({ ...sorted, contest: 'regency:35.78', damaged: 403 }),
      ],
    })
    const { handovers } = room.state.projections
    const damaged = (contest: string) => handovers.sum('35.78', contest, 'SORTED')?.damaged ?? 0
    expect(damaged('governor')).toBe(483)
    expect(damaged('governor') + damaged('regency:35.78')).toBe(886)
  })
})

describe('a place that passes ballots on', () => {
  test('may not pass on more than it has left without the damaged ones', async () => {
    await using room = await openRoom()
    const packed = handover({ stage: 'PACKED', observedAt: wib('13 09:00'), quantity: 4_991 })
    await room.submit({ handovers: [handover({ stage: 'SORTED', damaged: 10 }), packed] })
    expect(room.openFindings()).toEqual(['35.78 HANDOVER_EXCEEDS governor PACKED 4990 4991'])
    await room.submit({
      handovers: [
        handover({ stage: 'SORTED', damaged: 10, replaced: 10, observedAt: wib('14 09:00') }),
      ],
    })
    expect(room.openFindings()).toEqual([])
  })

  test('may not give its districts more than it packed', async () => {
    await using room = await openRoom()
    const to = (area: string, quantity: number) => handover({ area, quantity, stage: 'DISTRICT' })
    await room.submit({ handovers: [handover({ stage: 'PACKED' }), to('35.78.01', 3_000)] })
    expect(room.openFindings()).toEqual([])
    await room.submit({ handovers: [to('35.78.02', 2_001)] })
    expect(room.openFindings()).toEqual(['35.78 HANDOVER_EXCEEDS governor DISTRICT 5000 5001'])
  })

  test('may not give its stations more than the village received', async () => {
    await using room = await openRoom()
    const village = handover({ area: '35.78.02.1001', stage: 'VILLAGE', quantity: 1_000 })
    const received = (number: number, count: number) => ({
      key: `r${number}`,
      station: `35.78.02.1001.00${number}`,
      contest: 'governor',
      observedAt: wib('26 18:00'),
      received: count,
    })
    await room.submit({ handovers: [village], ballots: [received(1, 513)] })
    await room.submit({ ballots: [received(2, 513)] })
    const found = room.openFindings().filter((line) => line.includes('HANDOVER'))
    expect(found).toEqual(['35.78.02.1001 HANDOVER_EXCEEDS governor STATION 1000 1026'])
  })

  test('cannot have found more damaged than it was given', async () => {
    await using room = await openRoom()
    await room.submit({ handovers: [handover({ quantity: 62, damaged: 941 })] })
    expect(room.openFindings()).toEqual(['35.78 HANDOVER_DAMAGED_ABOVE governor WAREHOUSE 62 941'])
  })

  test('is not compared with a stage that nobody recorded', async () => {
    await using room = await openRoom()
    await room.submit({ handovers: [handover({ area: '35.78.01', stage: 'DISTRICT' })] })
    expect(room.openFindings()).toEqual([])
  })
})

describe('a record of hand-over', () => {
  test.each([
    [
      'to a warehouse in a village',
      handover({ area: '35.78.02.1001' }),
      'OUT_OF_RANGE handovers.0.stage',
    ],
    [
      'of a contest of elsewhere',
      handover({ contest: 'regency:35.22' }),
      'CONTEST_UNKNOWN handovers.0.contest',
    ],
    ['of a negative quantity', handover({ quantity: -1 }), 'OUT_OF_RANGE handovers.0.quantity'],
    ['from nobody', handover({ from: ' ' }), 'OUT_OF_RANGE handovers.0.from'],
  ])('%s is refused', async (_, record, refusal) => {
    await using room = await openRoom()
    const { refused } = await room.submit({ handovers: [record] })
    expect(refused.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([refusal])
  })

  test('into the reserve lies at the province, whatever the contest', async () => {
    await using room = await openRoom()
    const reserve = { area: '35', stage: 'RESERVE', quantity: 2_000 } as const
    const { accepted } = await room.submit({
      handovers: [handover(reserve), handover({ ...reserve, contest: 'regency:35.78' })],
    })
    expect(accepted).toBe(2)
  })
})
