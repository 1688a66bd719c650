import { expect, test } from 'vitest'
import { FigureSource } from '../../../server/src/hub/figure-source.ts'
import type { FigureFrame } from '../../../server/src/hub/frame.ts'
import { Hub } from '../../../server/src/hub/hub.ts'
import { topicsOf } from '../../../server/src/hub/topics.ts'
import { form, tally } from '../../support/builders/recapitulation.ts'
import { openRoom, type Room } from '../../support/builders/room.ts'
import { incidentSourceOf } from './tickets.ts'

/** Frames of the districts of Kota Surabaya: kind, and the largest difference of each area in them. */
function districtFrames(room: Room) {
  const { journal, state, geography, clock } = room
  const figures = new FigureSource(journal, state, geography, clock)
  const hub = new Hub(
    { figures, incidents: incidentSourceOf(room) },
    { tickMs: 5, heartbeatMs: 60_000 },
  )
  const topic = topicsOf(state, 60).recapitulation
  const frames = hub.subscribe({ topic, within: '35.78', level: 'DISTRICT' }, null, () => undefined)
  return {
    next: async () => {
      const { kind, areas } = (await frames.next()).value as FigureFrame
      const largest = areas.map((view) => {
        const counts = view.recapitulation().get('governor')
        return `${view.code} ${counts?.districtsFinished} ${counts?.largestDifference}`
      })
      return [kind, ...largest]
    },
    [Symbol.asyncDispose]: () => hub.close(),
  }
}

test('a screen of the recapitulation sees a form, a count that changes below it, and a late district', async () => {
  await using room = await openRoom()
  const stations = ['001', '002', '003'].map((number) => `35.78.02.1001.${number}`)
  await room.submit({ tallies: stations.map((station) => tally({ station })) })
  await using frames = districtFrames(room)
  expect(await frames.next()).toEqual(['SNAPSHOT', '35.78.01 0 0', '35.78.02 0 0'])
  await room.submit({ recapitulations: [form()] })
  expect(await frames.next()).toEqual(['CHANGES', '35.78.02 1 0'])
  const elsewhere = tally({ station: '35.78.01.1001.001' })
  const below = tally({ votes: [10, 20, 29], observedAt: room.clock.now() })
  await room.submit({ tallies: [elsewhere, below] })
  expect(await frames.next()).toEqual(['CHANGES', '35.78.02 1 1'])
  // The end of the room's own target: who is not finished is late from now on.
  room.clock.moment = Date.parse('2024-12-02T00:00:00+07:00')
  expect(await frames.next()).toEqual(['CHANGES', '35.78.01 0 0', '35.78.02 1 1'])
})
