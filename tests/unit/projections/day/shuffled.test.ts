import { describe, expect, test } from 'vitest'
import type { Journal } from '../../../../server/src/journal/journal.ts'
import type { State } from '../../../../server/src/projections/state.ts'
import { keyOf } from '../../../../server/src/projections/stations/stations.ts'
import { type Random, randomFor } from '../../../../server/src/rehearsal/random.ts'
import { openJournal } from '../../../support/builders/journal.ts'
import { shuffled } from '../../../support/builders/shuffled.ts'
import { emptyState, index, openFindings, places } from './builders.ts'
import { type RandomReport, randomReports } from './random-reports.ts'

const SEQUENCES = 10_000

/** Stations that random reports are about: a whole village. */
const reporting = index.stations.slice(0, 3)

/** The same reports as a bad line delivers them: in any order, some again, a few at a time. */
function delivered(reports: readonly RandomReport[], random: Random): RandomReport[][] {
  const again = reports.filter(() => random() < 0.4)
  const left = shuffled([...reports, ...again], random)
  const batches: RandomReport[][] = []
  while (left.length > 0) batches.push(left.splice(0, 1 + Math.floor(random() * 6)))
  return batches
}

/** Everything that may be asked of a state, but for positions, which follow the order of arrival. */
function shownBy(state: State) {
  const { stations } = state.day
  return {
    stations: reporting.map((_, station) => stations.rowOf(station).join()),
    areas: stations.totals.cells().join(),
    findings: openFindings(state).join('\n'),
  }
}

/** The first area whose row is not the sum of the rows one level down; null when there is none. */
function unbalanced({ day }: State): string | null {
  const { totals } = day.stations
  for (const [number, code] of index.areas.entries()) {
    const areas = places.children(code).map((child) => totals.row(index.area(child.code) ?? -1))
    const stations = areas.length > 0 ? [] : places.stationsWithin(code)
    const rows = stations.map((one) => day.stations.rowOf(index.station(one.code) ?? -1))
    const below = [...areas, ...rows]
    const wrong = totals
      .row(number)
      .some((value, counter) => value !== below.reduce((sum, row) => sum + (row[counter] ?? 0), 0))
    if (wrong) return code
  }
  return null
}

/** Records batches one after the other, as `actor`, and folds what was not known already. */
async function deliver(
  journal: Journal,
  listen: { state: State },
  state: State,
  batches: readonly (readonly RandomReport[])[],
  actor: string,
): Promise<number> {
  listen.state = state
  let duplicates = 0
  for (const batch of batches) {
    const outcomes = await journal.record(batch.map((report) => ({ ...report, actor })))
    duplicates += outcomes.filter(({ kind }) => kind === 'duplicate').length
  }
  return duplicates
}

describe('ten thousand random sequences of reports', () => {
  test('give the same figures and the same open findings in whatever order, pieces and repetitions they come', async () => {
    await using desk = await openJournal()
    const { journal, store } = desk
    const empty = (): State =>
      emptyState((seq) => {
        const entry = store.entry(seq)
        return entry ? keyOf(entry) : ''
      })
    const listen = { state: empty() }
    journal.onCommit((entries) => entries.forEach((entry) => listen.state.fold(entry)))
    let contradicting = 0
    let repeated = 0
    for (let sequence = 0; sequence < SEQUENCES; sequence += 1) {
      const random = randomFor(2024, `sequence ${sequence}`)
      const reports = randomReports(random, 4 + Math.floor(random() * 12), reporting.length)
      const inOrder = empty()
      const anyhow = empty()
      await deliver(journal, listen, inOrder, [reports], `in order ${sequence}`)
      const pieces = delivered(reports, random)
      repeated += await deliver(journal, listen, anyhow, pieces, `anyhow ${sequence}`)

      const shown = shownBy(anyhow)
      expect(shown, `sequence ${sequence}`).toEqual(shownBy(inOrder))
      expect(unbalanced(anyhow), `sequence ${sequence}`).toBeNull()
      anyhow.day.stations.recount()
      expect(shownBy(anyhow).areas, `sequence ${sequence}`).toBe(shown.areas)
      if (shown.findings) contradicting += 1
    }
    // Otherwise the sequences would prove little.
    expect(contradicting).toBeGreaterThan(SEQUENCES / 2)
    expect(repeated).toBeGreaterThan(SEQUENCES)
  }, 120_000)
})
