import { describe, expect, test } from 'vitest'
import type { Entry } from '../../../server/src/journal/entry.ts'
import type { Saved } from '../../../server/src/projections/projections.ts'
import { randomFor } from '../../../server/src/rehearsal/random.ts'
import { wib } from '../../support/builders/clock.ts'
import { entries } from '../../support/builders/journal.ts'
import { candidate, count, naming } from '../../support/builders/public-count.ts'
import { figuresOf, named, noFigures, reported } from './figures.ts'

/** An evening of counts that rise and fall, and names that are corrected. */
function evening(seed: number, length: number): Entry[] {
  const random = randomFor(seed, 'evening')
  const areas = ['35', '35.22', '35.78', '35.78.01', '35.78.02']
  const any = (most: number) => Math.floor(random() * most)
  return entries(
    ...Array.from({ length }, (_, step) => {
      if (any(10) === 0) return named(naming({ candidates: [candidate(1 + any(3), `${step}`)] }))
      if (any(10) === 0) return {}
      const stampedAt = wib('27 19:00') + any(length) * 60_000
      const contest = any(2) === 0 ? 'governor' : 'regency:35.78'
      const votes = [any(50), any(50)]
      return reported(
        count({ area: areas[any(5)]!, contest, stampedAt, votes, stationsPublished: any(9) }),
      )
    }),
  )
}

/** As a checkpoint comes back from where it is kept. */
function kept(saved: Saved): Saved {
  return JSON.parse(JSON.stringify(saved)) as Saved
}

describe('a checkpoint', () => {
  test('holds figures that are saved again as the very same', () => {
    const saved = kept(figuresOf(evening(1, 300)).save())
    const restored = noFigures()
    expect(restored.restore(saved)).toBe(true)
    expect(restored.seq).toBe(300)
    expect(JSON.stringify(restored.save())).toBe(JSON.stringify(saved))
  })

  test('and the entries after it give what a recount of all entries gives, wherever it was made', () => {
    for (let seed = 0; seed < 20; seed += 1) {
      const journal = evening(seed, 120)
      const recount = JSON.stringify(figuresOf(journal).save())
      for (const made of [0, 1, 40, 119, 120]) {
        const restored = noFigures()
        restored.restore(kept(figuresOf(journal.slice(0, made)).save()))
        expect(JSON.stringify(figuresOf(journal.slice(made), restored).save())).toBe(recount)
      }
    }
  })

  test('stays what it was while the figures go on', () => {
    const journal = evening(3, 200)
    const figures = figuresOf(journal.slice(0, 100))
    const saved = figures.save()
    const before = JSON.stringify(saved)
    figuresOf(journal.slice(100), figures)
    expect(JSON.stringify(saved)).toBe(before)
  })

  test('of an older form is not used, and nothing of it is taken', () => {
    const saved = kept(figuresOf(evening(1, 50)).save())
    saved.projections['public-count']!.version = 0
    const restored = noFigures()
    expect(restored.restore(saved)).toBe(false)
    expect(restored.save()).toEqual(noFigures().save())
  })

  test('that lacks a figure is not used', () => {
    const saved = kept(figuresOf(evening(1, 50)).save())
    delete saved.projections['contests']
    expect(noFigures().restore(saved)).toBe(false)
  })
})
