import { expect, test } from 'vitest'
import { followJournal } from '../../../../server/src/app/compose/figures.ts'
import { planDispatch } from '../../../../server/src/commands/dispatch.ts'
import { defaultRules } from '../../../../server/src/domain/rules.ts'
import { digestOf } from '../../../../server/src/projections/digest.ts'
import { wib } from '../../../support/builders/clock.ts'
import { contests } from '../../../support/builders/geography.ts'
import { form, handover, meeting, revote, tally } from '../../../support/builders/recapitulation.ts'
import { openRoom, type Room } from '../../../support/builders/room.ts'

/** Some of everything that is recapitulated and handed over, with contradictions in it. */
async function eventful(room: Room) {
  const { journal, geography } = room
  const stations = ['001', '002', '003'].map((number) => `35.78.02.1001.${number}`)
  const objection = { by: 'Saksi', text: 'Selisih' }
  const correction = { basis: 'Rekomendasi 7', by: 'Pleno' }
  await room.submit({
    tallies: stations.map((station) => tally({ station })),
    meetings: [meeting({ plannedStart: wib('28 09:00'), objection })],
    handovers: [handover(), handover({ stage: 'PACKED', quantity: 5_001 })],
    revotes: [revote(), revote({ kind: 'RECOUNT', withdrawn: true })],
    recapitulations: [form(), form({ votes: [30, 61, 90], correction })],
  })
  const view = { geography, versionOf: (stream: string) => journal.versionOf(stream) }
  const days = [{ day: '2024-11-23', districts: 1, stations: 3, boxes: 7 }]
  await planDispatch({ key: 'rencana', regency: '35.78', days }, 'meja', view, journal)
}

test('a hub that starts again from what it saved holds the same, and goes on the same', async () => {
  await using room = await openRoom()
  await eventful(room)
  room.save()
  const electoral = { geography: room.geography, contests: contests(), rules: defaultRules }
  const again = followJournal(room.journal, room.store, room.archive, electoral)
  expect(digestOf(again.state)).toEqual(digestOf(room.state))
  const counts = ({ state }: Pick<Room, 'state'>) => state.recapitulation.countsOf('35')
  expect(counts(again)).toEqual(counts(room))
  expect([...again.state.recapitulation.changedSince(0)].toSorted()).toEqual(
    [...room.state.recapitulation.changedSince(0)].toSorted(),
  )
  const late = { observedAt: wib('27 18:30') }
  await room.submit({
    recapitulations: [form({ votes: [30, 60, 90], correction: { basis: 'b', by: 'c' } })],
    handovers: [handover({ ...late, stage: 'PACKED', quantity: 5_000 })],
    revotes: [revote({ ...late, withdrawn: true })],
  })
  expect(digestOf(again.state)).toEqual(digestOf(room.state))
  expect(room.openFindings()).toEqual(['35.78 DISPATCH_BOXES - 2024-11-23 6 7'])
})
