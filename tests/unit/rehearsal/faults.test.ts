import { describe, expect, test } from 'vitest'
import { isMoving } from '../../../server/src/domain/public-count.ts'
import { faults } from '../../../server/src/rehearsal/faults/index.ts'
import { REHEARSAL_END } from '../../../server/src/rehearsal/index.ts'
import { wib } from '../../support/builders/clock.ts'
import { finals } from './election.ts'
import { rehearse, type Rehearsed } from './rehearse.ts'

/** Stations and sheets published, stations in the queue and sheets in it, of the province. */
function uploads(rehearsed: Rehearsed) {
  const { day, row } = rehearsed.figures('35')
  const get = day.counters.uploads.get
  return {
    published: get(row, 'sheetsPublished'),
    stations: get(row, 'stationsPublished'),
    queue: get(row, 'IN_QUEUE'),
    depth: get(row, 'sheetsQueued'),
  }
}

test('every fault says what it does and where it shows', () => {
  expect(faults.map(({ name }) => name)).toEqual([
    'server-queue',
    'no-signal-sumenep',
    'swapped-ballots-malang',
    'recap-difference-surabaya',
    'report-flood',
    'public-count-frozen',
  ])
  for (const { does, shows } of faults) expect(does.length * shows.length).toBeGreaterThan(0)
})

test('server-queue: nothing is published while the queue grows, then it drains', async () => {
  await using jammed = await rehearse(['server-queue'])
  await using usual = await rehearse()
  await jammed.until(wib('27 19:00'))
  const before = uploads(jammed)
  await Promise.all([jammed.until(wib('27 22:55')), usual.until(wib('27 22:55'))])
  const within = uploads(jammed)
  expect(within.published).toBe(before.published)
  expect(within.depth).toBeGreaterThan(4 * uploads(usual).depth)
  expect(within.queue).toBeGreaterThan(4 * uploads(usual).queue)
  await Promise.all([jammed.until(wib('28 10:16')), usual.until(wib('28 10:16'))])
  expect(uploads(jammed).stations).toBe(uploads(usual).stations)
  expect(jammed.findings()).toEqual([])
})

test('no-signal-sumenep: the regency is without signal and not late, and makes up for it', async () => {
  await using rehearsed = await rehearse(['no-signal-sumenep'])
  await rehearsed.until(wib('27 22:30'))
  const { day, row, asOf, pollingStations } = rehearsed.figures('35.29')
  const { voting, lateness, uploads: sheets } = day.counters
  expect(voting.get(row, 'withoutSignal')).toBe(pollingStations)
  expect(sheets.get(row, 'NO_SIGNAL')).toBe(pollingStations)
  const late = day.lateness.late(lateness, row, asOf)
  expect(late).toEqual({ awaited: 0, unreachable: pollingStations })
  await rehearsed.until(wib('28 10:16'))
  const now = rehearsed.figures('35.29')
  expect(now.publicCounts.get('governor')?.stationsPublished).toBe(60 + 8)
  expect(rehearsed.findings()).toEqual([])
})

describe('swapped-ballots-malang', () => {
  test('each station is short of one contest and has too many of the other', async () => {
    await using rehearsed = await rehearse(['swapped-ballots-malang'])
    await rehearsed.until(wib('27 04:00'))
    const stations = new Set(
      rehearsed
        .findings()
        .flatMap(({ place, code }) => (code === 'BALLOTS_SWAPPED' ? [place] : [])),
    )
    expect(stations.size).toBe(60)
    for (const code of ['BALLOTS_SHORT', 'BALLOTS_IN_EXCESS']) {
      const of = rehearsed.findings().filter((finding) => finding.code === code)
      expect(new Set(of.map(({ place }) => place))).toEqual(stations)
    }
    await rehearsed.until(REHEARSAL_END)
    const open = rehearsed
      .findings()
      .filter(({ code, resolvedAt }) => code === 'BALLOTS_SWAPPED' && resolvedAt === null)
    expect(open).toHaveLength(30)
    expect(rehearsed.findings().every(({ place }) => place.startsWith('35.07.05'))).toBe(true)
  })
})

describe('recap-difference-surabaya', () => {
  test('differs per pair by what was corrected, until the correction comes', async () => {
    await using rehearsed = await rehearse(['recap-difference-surabaya'])
    await rehearsed.until(REHEARSAL_END)
    const found = rehearsed.findings()
    const of = (subject: string) => found.filter((finding) => finding.subject === subject)
    const sum = (subject: string) => of(subject).reduce((total, one) => total + one.difference, 0)
    expect(new Set(found.map(({ code }) => code))).toEqual(new Set(['RECAP_DIFFERENCE']))
    expect(['1', '2', '3'].map(sum)).toEqual([-8, 21_258, -21_280])
    expect(
      of('2')
        .map(({ place }) => place)
        .toSorted(),
    ).toEqual(['35.78.08', '35.78.13', '35.78.15'])
    const corrected = Date.parse('2024-12-01T16:00:00+07:00')
    expect(found.every(({ resolvedAt }) => (resolvedAt ?? 0) >= corrected)).toBe(true)
  })
})

test('report-flood: thousands of reports more change no figure', async () => {
  await using flooded = await rehearse(['report-flood'])
  await using usual = await rehearse()
  await Promise.all([flooded.until(wib('27 18:00')), usual.until(wib('27 18:00'))])
  const more = flooded.rehearsal.reports - usual.rehearsal.reports
  expect(more).toBeGreaterThan(25 * (75 + 70 + 72) * 0.9)
  expect(flooded.room.journal.seq - usual.room.journal.seq).toBe(more)
  for (const code of ['35', '35.78', ...finals().map(({ district }) => district)]) {
    expect(flooded.figures(code).row, code).toEqual(usual.figures(code).row)
  }
  expect(flooded.findings()).toEqual([])
})

test('public-count-frozen: it stands still while stations are published', async () => {
  await using frozen = await rehearse(['public-count-frozen'])
  await frozen.until(wib('28 10:30'))
  const before = uploads(frozen).stations
  await frozen.until(wib('28 18:15'))
  const { asOf, publicCounts } = frozen.figures('35')
  const count = publicCounts.get('governor')
  expect(uploads(frozen).stations).toBeGreaterThan(before)
  expect(count?.stationsPublished).toBe(before)
  expect(count && isMoving(count, asOf, 60)).toBe(false)
  await frozen.until(wib('28 19:30'))
  expect(frozen.figures('35').publicCounts.get('governor')?.stationsPublished).toBe(
    uploads(frozen).stations,
  )
})
