import { describe, expect, test } from 'vitest'
import { CANDIDATES_NAMED } from '../../../server/src/domain/contests.ts'
import { PUBLIC_COUNT_REPORTED } from '../../../server/src/domain/public-count.ts'
import { verify } from '../../../server/src/projections/verify.ts'
import type { JournalStore } from '../../../server/src/journal/store.ts'
import { wib } from '../../support/builders/clock.ts'
import { draft, openJournal } from '../../support/builders/journal.ts'
import { count, naming } from '../../support/builders/public-count.ts'
import { emptyState } from './day/builders.ts'

const fell = (step: number) =>
  draft({
    type: PUBLIC_COUNT_REPORTED,
    data: count({ stationsPublished: 9 - (step % 2), stampedAt: wib('27 19:00') + step }),
  })

/** More than a store reads at a time, so that what comes in meanwhile could be read too. */
const ENTRIES = 2_101

/** A journal with its figures; `wrap` may stand between it and its store. */
async function openFigures(wrap?: (store: JournalStore) => JournalStore) {
  const desk = await openJournal(wrap)
  const { journal } = desk
  const empty = () => emptyState(() => '')
  const state = empty()
  journal.onCommit((entries) => entries.forEach((entry) => state.fold(entry)))
  await journal.record([draft({ type: CANDIDATES_NAMED, data: naming() })])
  await journal.record(Array.from({ length: ENTRIES - 1 }, (_, step) => fell(step)))
  return { ...desk, state, check: () => verify(journal, state, empty) }
}

describe('verifying', () => {
  test('finds a journal whole and its figures right', async () => {
    await using desk = await openFigures()
    expect(await desk.check()).toMatchObject({
      entries: ENTRIES,
      chain: { ok: true, entries: ENTRIES },
      recount: { ok: true },
    })
  })

  test('is not misled by what comes in meanwhile, findings too', async () => {
    await using desk = await openFigures()
    const verdict = desk.check()
    await desk.journal.record([fell(3_001), fell(3_002), fell(3_003)])
    expect(desk.state.seq).toBe(ENTRIES + 3)
    expect(await verdict).toMatchObject({
      entries: ENTRIES,
      chain: { ok: true },
      recount: { ok: true },
    })
  })

  test('names the figures that are not what the journal says', async () => {
    await using desk = await openFigures()
    const forged = { ...count({ stationsPublished: 7 }), changedAt: wib('27 19:00'), seq: 9 }
    desk.state.projections.publicCounts.restore({ counts: [forged], named: {} })
    const { recount, chain } = await desk.check()
    expect(chain.ok).toBe(true)
    expect(recount).toEqual({
      ok: false,
      message: 'the recount gives other figures for: public-count',
    })
  })

  test('names the entry that was changed', async () => {
    let forge = false
    const wrap = (store: JournalStore): JournalStore => ({
      ...store,
      *read(after, through) {
        for (const entry of store.read(after, through)) {
          yield forge && entry.seq === 300 ? { ...entry, actor: 'somebody else' } : entry
        }
      },
    })
    await using desk = await openFigures(wrap)
    forge = true
    expect((await desk.check()).chain).toMatchObject({ ok: false, brokenAt: 300 })
  })

  test('misses the last entries when they were taken away', async () => {
    let cut = false
    const wrap = (store: JournalStore): JournalStore => ({
      ...store,
      read: (after, through = ENTRIES) =>
        store.read(after, cut ? Math.min(through, ENTRIES - 2) : through),
    })
    await using desk = await openFigures(wrap)
    cut = true
    expect((await desk.check()).chain).toMatchObject({ ok: false, brokenAt: ENTRIES - 1 })
  })
})
