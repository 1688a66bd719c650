import { expect, test } from 'vitest'
import { packedPlaces } from '../../../server/src/projections/station-places.ts'
import { StationStates } from '../../../server/src/projections/station-states.ts'
import { wib } from '../../support/builders/clock.ts'
import { openRoom } from '../../support/builders/room.ts'

test('places are given in the order of the states, in every area of the register', async () => {
  await using room = await openRoom()
  const { day, seq } = room.state
  const states = new StationStates(day, () => seq)
  for (const area of day.index.areas) {
    const inside = day.index.stations.filter(({ code }) => code.startsWith(`${area}.`))
    const { degrees } = packedPlaces(day, area)
    const places = inside.flatMap(({ coordinates }) => Object.values(coordinates).map(Math.fround))
    expect([...degrees]).toEqual(places)
    expect((await states.within(area)).bytes.length).toBe(inside.length)
  }
})

test('a station that was surveyed stands where it was found, and is counted as surveyed', async () => {
  await using room = await openRoom()
  const { day } = room.state
  const [station] = day.index.stations
  const before = packedPlaces(day, '35')
  const [longitude, latitude] = [112.75, -7.25]
  await room.submit({
    registers: [
      { key: 'a', station: station!.code, observedAt: wib('20 12:00'), longitude, latitude },
    ],
  })
  const after = packedPlaces(day, '35')
  expect(Array.from(after.degrees.slice(0, 2))).toEqual([longitude, latitude])
  expect(Array.from(after.degrees.slice(2))).toEqual(Array.from(before.degrees.slice(2)))
  expect(after.surveyed - before.surveyed).toBe(1)
})
