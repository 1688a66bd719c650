import { describe, expect, test } from 'vitest'
import { nameCandidates } from '../../../server/src/commands/candidates.ts'
import type { CandidatesNamed } from '../../../server/src/domain/contests.ts'
import { candidate, naming } from '../../support/builders/public-count.ts'
import { commandDesk, type CommandDesk } from './desk.ts'

function name({ view, journal }: CommandDesk, named: CandidatesNamed) {
  return nameCandidates(named, 'tester', view, journal)
}

function names({ projections }: CommandDesk, contest = 'governor') {
  return projections.contests
    .all()
    .get(contest)
    ?.pairs.map((pair) => pair.name)
}

describe("the names of a contest's pairs", () => {
  test('are their numbers until the publisher names them, and the empty column has its own', async () => {
    await using desk = await commandDesk()
    expect(names(desk)).toEqual(['Pasangan 1', 'Pasangan 2', 'Pasangan 3'])
    expect(names(desk, 'regency:35.78')).toEqual(['Pasangan 1', 'Kolom kosong'])
  })

  test('are recorded once, however often they are published', async () => {
    await using desk = await commandDesk()
    expect(await name(desk, naming())).toBe(true)
    expect(await name(desk, naming())).toBe(false)
    expect(names(desk)).toEqual(['Calon 1', 'Calon 2', 'Calon 3'])
    expect(desk.journal.seq).toBe(1)
  })

  test('are recorded again when one of them is corrected', async () => {
    await using desk = await commandDesk()
    await name(desk, naming())
    const corrected = [candidate(1), candidate(2, 'Calon Dua'), candidate(3)]
    expect(await name(desk, naming({ candidates: corrected }))).toBe(true)
    expect(names(desk)).toEqual(['Calon 1', 'Calon Dua', 'Calon 3'])
  })

  test('of an unknown contest, or of a column that is not on the ballot, are not recorded', async () => {
    await using desk = await commandDesk()
    expect(await name(desk, naming({ contest: 'regency:35.99' }))).toBe(false)
    expect(await name(desk, naming({ candidates: [candidate(4)] }))).toBe(false)
    expect(desk.journal.seq).toBe(0)
  })

  test('that two files bring at once are recorded once', async () => {
    await using desk = await commandDesk()
    const recorded = await Promise.all([name(desk, naming()), name(desk, naming())])
    expect(recorded).toEqual([true, false])
    expect(desk.journal.seq).toBe(1)
  })
})
