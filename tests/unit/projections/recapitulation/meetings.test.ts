import { describe, expect, test } from 'vitest'
import { finishedAt } from '../../../../server/src/projections/recapitulation/standing.ts'
import { wib } from '../../../support/builders/clock.ts'
import { form, meeting, revote } from '../../../support/builders/recapitulation.ts'
import { openRoom, type Room } from '../../../support/builders/room.ts'

function standing({ state }: Room) {
  return state.projections.recapitulations.standing('35.78.02', 'governor')
}

describe('a meeting', () => {
  const planned = meeting({ plannedStart: wib('28 09:00'), plannedFinish: wib('28 20:00') })
  const begun = meeting({ observedAt: wib('27 12:30'), startedAt: wib('27 12:20') })
  const objected = meeting({
    observedAt: wib('27 12:40'),
    objection: { by: 'Saksi', pair: 3, text: 'C.Hasil TPS 2 berbeda' },
  })
  const done = meeting({ observedAt: wib('27 13:00'), finishedAt: wib('27 12:55') })

  test.each([
    ['as they happened', [planned, begun, objected, done]],
    ['the other way round', [done, objected, begun, planned]],
  ])('is the same when its reports arrive %s', async (_, reports) => {
    await using room = await openRoom()
    for (const report of reports) await room.submit({ meetings: [report] })
    const { moments, objections } = standing(room) ?? {}
    expect(moments).toMatchObject({
      plannedStart: { moment: wib('28 09:00') },
      plannedFinish: { moment: wib('28 20:00') },
      startedAt: { moment: wib('27 12:20') },
      finishedAt: { moment: wib('27 12:55') },
    })
    expect(objections?.map(({ text }) => text)).toEqual(['C.Hasil TPS 2 berbeda'])
  })

  test.each([
    ['last', [0, 1, 2]],
    ['first', [2, 1, 0]],
  ])(
    'takes the last observation of each moment, of equal ones that of the greater key, arrived %s',
    async (_, order) => {
      await using room = await openRoom()
      const reports = [
        meeting({ plannedStart: wib('28 08:00'), observedAt: 1 }),
        meeting({ plannedStart: wib('28 09:00'), key: 'a' }),
        meeting({ plannedStart: wib('28 10:00'), key: 'b' }),
      ]
      for (const at of order) await room.submit({ meetings: reports.slice(at, at + 1) })
      expect(standing(room)?.moments.plannedStart?.moment).toBe(wib('28 10:00'))
    },
  )

  test('is finished when its form is signed, or earlier when somebody said so', async () => {
    await using room = await openRoom()
    await room.submit({ recapitulations: [form()] })
    const districtsFinished = () =>
      room.state.projections.recapitulations.districtsFinished('35', 'governor')
    const signed = standing(room)
    expect(signed && finishedAt(signed)).toBe(wib('27 18:00'))
    await room.submit({ meetings: [done] })
    const said = standing(room)
    expect(said && finishedAt(said)).toBe(wib('27 12:55'))
    expect(districtsFinished()).toBe(1)
  })

  test.each([
    [
      'that ends before it begins',
      meeting({ startedAt: wib('27 12:00'), finishedAt: wib('27 11:00') }),
      'finishedAt',
    ],
    [
      'with an objection for a pair that does not stand',
      meeting({ objection: { by: 'Saksi', pair: 4, text: 'x' } }),
      'objection.pair',
    ],
    [
      'with an objection that says nothing',
      meeting({ objection: { by: 'Saksi', text: '' } }),
      'objection.text',
    ],
  ])('%s is refused', async (_, report, field) => {
    await using room = await openRoom()
    const { refused } = await room.submit({ meetings: [report] })
    expect(refused.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([
      `OUT_OF_RANGE meetings.0.${field}`,
    ])
  })
})

describe('voting that is held again', () => {
  const counts = ({ state }: Room, place: string) => state.projections.revotes.countsOf(place)

  test('is counted once a station and kind in every area around it', async () => {
    await using room = await openRoom()
    const second = '35.78.01.1001.002'
    await room.submit({
      revotes: [
        revote(),
        revote({ day: '2024-12-01' }),
        revote({ station: second, kind: 'RECOUNT' }),
      ],
    })
    expect(counts(room, '35.78')).toMatchObject({ REPEATED: 1, RECOUNT: 1, CONTINUED: 0 })
    expect(counts(room, '35.78.02')).toMatchObject({ REPEATED: 1, RECOUNT: 0 })
    expect(room.state.projections.revotes.within('35').map(({ station }) => station)).toEqual([
      second,
      '35.78.02.1001.001',
    ])
  })

  test('is gone when it is taken back, and does not come back with an older report', async () => {
    await using room = await openRoom()
    await room.submit({ revotes: [revote({ withdrawn: true, observedAt: wib('27 18:00') })] })
    await room.submit({ revotes: [revote()] })
    expect(counts(room, '35')).toMatchObject({ REPEATED: 0 })
    expect(room.state.projections.revotes.within('35')).toEqual([])
  })

  test('on a day that does not exist is refused', async () => {
    await using room = await openRoom()
    const { refused } = await room.submit({ revotes: [revote({ day: '2024-11-31' })] })
    expect(refused.map(({ path }) => path.join('.'))).toEqual(['revotes.0.day'])
  })
})
