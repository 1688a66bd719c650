import { describe, expect, test } from 'vitest'
import { form, tally } from '../../../support/builders/recapitulation.ts'
import { openRoom } from '../../../support/builders/room.ts'

const stations = ['001', '002', '003'].map((number) => `35.78.02.1001.${number}`)
const allStations = stations.map((station) => tally({ station }))

describe('a finished district', () => {
  test('whose form is the sum of its stations contradicts nothing', async () => {
    await using room = await openRoom()
    await room.submit({ tallies: allStations, recapitulations: [form()] })
    expect(room.openFindings()).toEqual([])
  })

  test('opens a finding when a station below it changes its count, and closes it when it is cured', async () => {
    await using room = await openRoom()
    await room.submit({ tallies: allStations, recapitulations: [form()] })
    const observedAt = (allStations[0]?.observedAt ?? 0) + 60_000
    const largest = () =>
      room.state.recapitulation.countsOf('35').get('governor')?.largestDifference
    expect(largest()).toBe(0)
    await room.submit({ tallies: [tally({ votes: [12, 18, 30], observedAt })] })
    expect(largest()).toBe(2)
    expect(room.openFindings()).toEqual([
      '35.78.02 RECAP_DIFFERENCE governor 1 32 30',
      '35.78.02 RECAP_DIFFERENCE governor 2 58 60',
    ])
    await room.submit({ tallies: [tally({ observedAt: observedAt + 60_000 })] })
    expect(room.openFindings()).toEqual([])
    expect(largest()).toBe(0)
  })

  test('is not held against stations that have not counted yet, unless they already exceed it', async () => {
    await using room = await openRoom()
    await room.submit({ recapitulations: [form()], tallies: allStations.slice(0, 2) })
    expect(room.openFindings()).toEqual([])
    const observedAt = (allStations[0]?.observedAt ?? 0) + 60_000
    await room.submit({ tallies: [tally({ votes: [10, 20, 941], observedAt })] })
    const found = room.openFindings().filter((line) => line.includes('RECAP_DIFFERENCE'))
    expect(found).toEqual(['35.78.02 RECAP_DIFFERENCE governor 3 971 90'])
  })

  test('differs in its invalid votes too', async () => {
    await using room = await openRoom()
    await room.submit({ tallies: allStations, recapitulations: [form({ invalid: 13 })] })
    expect(room.openFindings()).toEqual(['35.78.02 RECAP_DIFFERENCE governor invalid 12 13'])
  })

  test('whose valid votes are not the sum of its pairs is a finding until it is corrected', async () => {
    await using room = await openRoom()
    await room.submit({ recapitulations: [form({ valid: 181 })] })
    expect(room.openFindings()).toEqual(['35.78.02 RECAP_VALID_DIFFERS governor - 180 181'])
    const correction = { basis: 'Berita acara pembetulan', by: 'PPK Wonocolo' }
    await room.submit({ recapitulations: [form({ valid: 180, correction })] })
    expect(room.openFindings()).toEqual([])
  })

  test('may differ by the tolerance that the room has set', async () => {
    await using room = await openRoom({ rules: { tolerances: { RECAP_DIFFERENCE: 5 } } })
    const votes = [35, 54, 90]
    await room.submit({ tallies: allStations, recapitulations: [form({ votes })] })
    expect(room.openFindings()).toEqual(['35.78.02 RECAP_DIFFERENCE governor 2 60 54'])
  })

  test('keeps its two contests apart', async () => {
    await using room = await openRoom()
    const own = { contest: 'regency:35.78', votes: [40, 20] }
    const mayor = allStations.map(({ station }) => tally({ station, ...own }))
    await room.submit({ tallies: [...allStations, ...mayor] })
    const ofMayor = form({ contest: 'regency:35.78', votes: [121, 60] })
    await room.submit({ recapitulations: [form(), ofMayor] })
    expect(room.openFindings()).toEqual(['35.78.02 RECAP_DIFFERENCE regency:35.78 1 120 121'])
  })
})

describe('the topic of the recapitulation', () => {
  test('names the areas around a form, and those around a station whose count changes below one', async () => {
    await using room = await openRoom()
    await room.submit({ tallies: allStations })
    const counted = room.journal.seq
    const changed = (after: number) =>
      [...new Set(room.state.recapitulation.changedSince(after))].toSorted()
    expect(changed(0)).toEqual([])
    await room.submit({ recapitulations: [form()] })
    expect(changed(counted)).toEqual(['35', '35.78', '35.78.02'])
    const signed = room.journal.seq
    await room.submit({ tallies: [tally({ station: '35.22.01.2001.001' })] })
    expect(changed(signed)).toEqual([])
    await room.submit({
      tallies: [tally({ votes: [9, 9, 9], key: 'z', observedAt: Date.UTC(2024, 10, 27, 9) })],
    })
    expect(changed(signed)).toEqual(['35', '35.78', '35.78.02'])
  })

  test('gives figures that stay as they were when the recapitulation goes on', async () => {
    await using room = await openRoom()
    await room.submit({ tallies: allStations })
    const before = room.state.recapitulation.countsOf('35.78')
    await room.submit({ recapitulations: [form({ votes: [30, 60, 97] })] })
    const after = room.state.recapitulation.countsOf('35.78')
    expect(before.get('governor')).toMatchObject({ districtsFinished: 0, largestDifference: 0 })
    expect(after.get('governor')).toMatchObject({
      districtsFinished: 1,
      districts: 2,
      largestDifference: 7,
    })
  })
})
