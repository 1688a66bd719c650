import { describe, expect, test } from 'vitest'
import { STATION_REGISTERED } from '../../../server/src/domain/geography/registered.ts'
import { figureView } from '../../../server/src/projections/figures.ts'
import { wib } from '../../support/builders/clock.ts'
import { openRoom } from '../../support/builders/room.ts'
import { counted, facts, openFindings, STATION, toldState } from './day/builders.ts'

/** What a register says of the station, with when it was observed. */
function registered(more: object, observedAt = wib('20 08:00')) {
  return { type: STATION_REGISTERED, data: { station: STATION, observedAt, ...more } }
}

describe('what a register says of a station', () => {
  test('changes the voters of every area around it', () => {
    const { state, tell } = toldState()
    tell(registered({ male: 300, female: 290 }))
    const voters = (code: string) => figureView(state, counted(code), 0).voters
    expect(voters(STATION)).toEqual({ registered: 590, male: 300, female: 290 })
    expect(voters('35.78.01.1001')).toEqual({ registered: 1_590, male: 790, female: 800 })
    expect(voters('35.78')).toMatchObject({ registered: 4_590 })
    expect(voters('35')).toMatchObject({ registered: 7_590 })
    expect(voters('35.22')).toMatchObject({ registered: 3_000 })
  })

  test('changes the ballots that it is to receive', () => {
    const { state, tell } = toldState()
    tell(facts.ballots({ received: 513 }))
    expect(openFindings(state)).toEqual([])
    tell(registered({ male: 250, female: 251 }))
    expect(openFindings(state)).toEqual([`${STATION} BALLOTS_SHORT governor  514 513`])
    const { ballots } = state.day.counters
    expect(ballots.get(figureView(state, counted('35'), 0).row, 'allotted0')).toBe(14 * 513 + 514)
  })

  test('is raised as a finding when it has more voters than one may have, and kept', () => {
    const { state, tell } = toldState()
    tell(registered({ male: 300, female: 301 }))
    expect(openFindings(state)).toEqual([`${STATION} VOTERS_ABOVE_MOST   600 601`])
    expect(figureView(state, counted(STATION), 0).voters.registered).toBe(601)
    tell(registered({ male: 300, female: 300 }, wib('21 08:00')))
    expect(openFindings(state)).toEqual([])
  })

  test('of an earlier survey changes nothing, whatever the order of arrival', () => {
    const { state, tell } = toldState()
    tell(registered({ latitude: -7.2, longitude: 112.6 }, wib('21 08:00')))
    tell(registered({ latitude: -7.9, longitude: 112.9, male: 1, female: 2 }))
    const { index, registered: known } = state.day
    const station = index.station(STATION) ?? -1
    expect(known.coordinates(station)).toEqual({ latitude: -7.2, longitude: 112.6 })
    expect(known.surveyed(station)).toBe(true)
    // The roll is of its own: the earlier survey is the first that says anything of it.
    expect(known.voters(station)).toEqual({ registered: 3, male: 1, female: 2 })
    tell(registered({ male: 5, female: 5 }, wib('19 08:00')))
    expect(known.voters(station)).toEqual({ registered: 3, male: 1, female: 2 })
  })

  test('changes figures that are asked for from its position on, and no earlier ones', async () => {
    await using room = await openRoom()
    const before = room.clock.now()
    room.clock.pass(60_000)
    const station = '35.78.01.1001.001'
    const observedAt = wib('20 08:00')
    await room.submit({ registers: [{ key: 'r', station, observedAt, male: 290, female: 300 }] })
    const province = { code: '35', pollingStations: 15 }
    expect(room.past.figures(province, before).voters.registered).toBe(7_500)
    expect(room.past.figures(province, room.clock.now()).voters.registered).toBe(7_590)
    expect(room.state.day.stations.changedSince('register', 0)).toContain('35.78.01')
  })
})

describe('a register that is submitted', () => {
  const report = { key: 'r', station: STATION, observedAt: wib('20 08:00') }

  test.each([
    [{ male: 300 }, 'female'],
    [{ latitude: -7.2 }, 'longitude'],
    [{ male: -1, female: 300 }, 'male'],
    [{ latitude: 112.6, longitude: -7.2 }, 'latitude'],
    [{ latitude: -7.2, longitude: 1_126 }, 'longitude'],
    [{ latitude: Number.NaN, longitude: 112 }, 'latitude'],
  ])('is refused with the field that is wrong: %o', async (more, field) => {
    await using room = await openRoom()
    const { refused } = await room.submit({ registers: [{ ...report, ...more }] })
    expect(refused).toMatchObject([{ code: 'OUT_OF_RANGE', path: ['registers', '0', field] }])
  })
})
