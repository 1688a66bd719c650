import { describe, expect, test } from 'vitest'
import { allotment } from '../../../../server/src/domain/ballots.ts'
import { digestOf } from '../../../../server/src/projections/digest.ts'
import type { State } from '../../../../server/src/projections/state.ts'
import { stationTopics } from '../../../../server/src/projections/stations/feature.ts'
import { randomFor } from '../../../../server/src/rehearsal/random.ts'
import { index } from './builders.ts'
import { onFullDisk, recordedDay } from './recorded-day.ts'

/** What a state shows, and what it would tell to readers who were away since some positions. */
async function shownBy(state: State) {
  const owed = [0, 111, 333, 555, 777].map((seq) =>
    stationTopics.map((topic) => state.day.stations.changedSince(topic, seq)),
  )
  return { seq: state.seq, owed, digest: await digestOf(state) }
}

describe('a hub that was killed', () => {
  test('goes on with the very state of one that was not, wherever it was killed', async () => {
    await using day = await recordedDay(1, 900)
    const random = randomFor(1, 'kills')
    for (let killed = 0; killed < day.journal.seq;) {
      const life = day.start(day.archive, killed)
      expect(await shownBy(life.state), `killed at ${killed}`).toEqual(
        await shownBy(day.stateAt(killed)),
      )
      killed = Math.min(day.journal.seq, killed + 1 + Math.floor(random() * 130))
      life.live(killed)
      if (random() < 0.3) life.stop()
    }
  })

  test('loses nothing when some savings failed on a full disk', async () => {
    await using day = await recordedDay(2, 900)
    const random = randomFor(2, 'kills')
    const archive = onFullDisk(day.archive, random)
    for (let killed = 0; killed < day.journal.seq;) {
      const life = day.start(archive, killed)
      expect(await shownBy(life.state), `killed at ${killed}`).toEqual(
        await shownBy(day.stateAt(killed)),
      )
      killed = Math.min(day.journal.seq, killed + 1 + Math.floor(random() * 260))
      life.live(killed)
    }
  })

  test('need not fold the whole journal again', async () => {
    await using day = await recordedDay(3, 900)
    day.start(day.archive, 900)
    const saved = day.archive.through()
    const restarted = day.start(day.archive, 900)
    expect(saved).toBe(900)
    expect(restarted.state.seq).toBe(900)
    expect(day.archive.through()).toBe(saved)
  })

  test('counts anew when its archive is lost, and has the same state and history', async () => {
    await using day = await recordedDay(5, 300)
    day.start(day.archive, 300)
    day.archive.clear()
    const { state } = day.start(day.archive, 300)
    expect(await shownBy(state)).toEqual(await shownBy(day.stateAt(300)))
    expect(day.archive.through()).toBe(300)
  })

  test('does not take up what was saved in another history of as many entries', async () => {
    await using day = await recordedDay(6, 300)
    await using other = await recordedDay(7, 300)
    other.start(other.archive, 300)
    const { state } = day.start(other.archive, 300)
    expect(await shownBy(state)).toEqual(await shownBy(day.stateAt(300)))
  })

  test('counts anew when what was saved means something else by now', async () => {
    await using day = await recordedDay(4, 300)
    day.start(day.archive, 300)
    const looser = { tolerances: { BALLOTS_SHORT: 1_000 }, reservePermille: 30 }
    const restarted = day.start(day.archive, 300, looser)
    const codes = restarted.state.findings.all().map(({ code }) => code)
    expect(codes).not.toContain('BALLOTS_SHORT')
    const { ballots, counters, registered, stations } = restarted.state.day
    const allotted = index.stations.map((_, station) =>
      allotment(registered.voters(station).registered, 30),
    )
    expect(index.stations.map((_, station) => ballots.allotted(station))).toEqual(allotted)
    const sum = allotted.reduce((total, each) => total + each, 0)
    expect(counters.ballots.get(stations.totals.row(0), 'allotted0')).toBe(sum)
  })
})
