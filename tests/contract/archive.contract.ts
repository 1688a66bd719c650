import { describe, expect, test } from 'vitest'
import type { Finding } from '../../server/src/domain/findings.ts'
import type { Archive, SavedPart } from '../../server/src/projections/archive.ts'

/** An archive that may be closed and opened again. */
export interface ReopenableArchive extends AsyncDisposable {
  store: Archive
  reopen(): Promise<void>
}

/** What is saved at once after one position and through another, with what differs. */
function part(after: number, through: number, more: Partial<SavedPart> = {}): SavedPart {
  return {
    layout: 'layout-a',
    hash: `hash-${through}`,
    after,
    through,
    projections: null,
    changes: null,
    findings: [],
    effects: Int32Array.of(through, 3, 7, -2),
    block: { block: 0, seq: through, bytes: Uint8Array.of(1, 2, 3) },
    totals: null,
    ...more,
  }
}

function finding(seq: number, resolvedAt: number | null = null): Finding {
  const about = { code: 'BALLOTS_SHORT', place: '35.78.01.1001.001', contest: 'governor' }
  const figures = { expected: 513, actual: 500, difference: -13 }
  return { seq, at: seq, ...about, subject: '', ...figures, resolvedAt }
}

/** What an {@link Archive} guarantees, whatever it keeps things in. */
export function archiveContract(name: string, open: () => Promise<ReopenableArchive>) {
  describe(`an archive kept in ${name}`, () => {
    test('holds nothing at first', async () => {
      await using kept = await open()
      const { store } = kept
      expect([store.through(), store.saving(), store.projections(9), store.totals(9)]).toEqual([
        0,
        null,
        null,
        null,
      ])
      expect([store.findings(), store.blocks(), store.changes()]).toEqual([[], [], null])
      expect([...store.effects(0, 9)]).toEqual([])
    })

    test('gives back what was saved, after a restart too', async () => {
      await using kept = await open()
      const block = { block: 2, seq: 10, bytes: Uint8Array.of(0, 255) }
      const changes = { seq: 10, topics: { turnout: Uint32Array.of(10, 0, 4_000_000_000) } }
      const totals = { seq: 10, cells: Int32Array.of(1, -2) }
      kept.store.save(part(0, 10, { block, totals, changes }))
      await kept.reopen()
      const { store } = kept
      expect([store.through(), store.saving()]).toEqual([
        10,
        { layout: 'layout-a', hash: 'hash-10' },
      ])
      expect(store.changes()).toEqual(changes)
      expect(store.totals(10)).toEqual({ seq: 10, cells: Int32Array.of(1, -2) })
      expect([...store.effects(0, 10)]).toEqual([Int32Array.of(10, 3, 7, -2)])
      expect(store.blocks().map(({ bytes, ...more }) => ({ ...more, bytes: [...bytes] }))).toEqual([
        { block: 2, seq: 10, bytes: [0, 255] },
      ])
    })

    test('gives the newest figures at or before a position', async () => {
      await using kept = await open()
      const { store } = kept
      const saved = (seq: number) => ({ seq, projections: { test: { version: 1, data: seq } } })
      for (const through of [10, 20, 30]) {
        const totals = through === 20 ? null : { seq: through, cells: Int32Array.of(through) }
        const projections = through === 30 ? null : saved(through)
        store.save(part(through - 10, through, { totals, projections }))
      }
      expect([9, 10, 29, 30].map((seq) => store.totals(seq)?.seq)).toEqual([undefined, 10, 10, 30])
      const found = [9, 10, 19, 99].map((seq) => store.projections(seq)?.seq)
      expect(found).toEqual([undefined, 10, 10, 20])
    })

    test('gives the changes as they were last saved, each topic of the same position', async () => {
      await using kept = await open()
      const { store } = kept
      const at = (seq: number) => {
        const [turnout, results] = [Uint32Array.of(seq, 1), Uint32Array.of(2, seq)]
        return { changes: { seq, topics: { turnout, results } } }
      }
      store.save(part(0, 10, at(10)))
      store.save(part(10, 20, at(20)))
      store.save(part(20, 30))
      expect(store.changes()).toEqual(at(20).changes)
    })

    test('gives the runs of effects that hold a range of positions, in order', async () => {
      await using kept = await open()
      const { store } = kept
      for (const through of [10, 20, 30, 40]) store.save(part(through - 10, through))
      const runs = (after: number, through: number) =>
        [...store.effects(after, through)].map((cells) => cells[0])
      expect(runs(0, 40)).toEqual([10, 20, 30, 40])
      expect(runs(10, 30)).toEqual([20, 30])
      expect(runs(15, 21)).toEqual([20, 30])
      expect(runs(40, Number.MAX_SAFE_INTEGER)).toEqual([])
    })

    test('keeps each finding as it was last saved, in the order of their numbers', async () => {
      await using kept = await open()
      const { store } = kept
      const first: SavedPart['findings'] = [
        [1, finding(2)],
        [0, finding(1)],
      ]
      store.save(part(0, 10, { findings: first }))
      store.save(part(10, 20, { findings: [[0, finding(1, 15)]] }))
      expect(store.findings()).toEqual([finding(1, 15), finding(2)])
    })

    test('keeps one state of each range of stations', async () => {
      await using kept = await open()
      const { store } = kept
      const bytes = Uint8Array.of(7)
      for (const [block, seq] of [
        [1, 10],
        [0, 20],
        [1, 30],
      ] as const) {
        store.save(part(seq - 10, seq, { block: { block, seq, bytes } }))
      }
      expect(store.blocks().map(({ block, seq }) => [block, seq])).toEqual([
        [0, 20],
        [1, 30],
      ])
    })

    test('saves all of a part or nothing', async () => {
      await using kept = await open()
      const { store } = kept
      store.save(part(0, 10))
      const unwritable = { toJSON: () => JSON.parse('{') as never } as unknown as Finding
      expect(() => store.save(part(10, 20, { findings: [[0, unwritable]] }))).toThrow(SyntaxError)
      expect(store.through()).toBe(10)
      expect(store.blocks().map(({ seq }) => seq)).toEqual([10])
    })

    test('forgets everything when told so', async () => {
      await using kept = await open()
      const { store } = kept
      const saved = { seq: 10, projections: {} }
      const changes = { seq: 10, topics: { turnout: Uint32Array.of(10) } }
      store.save(part(0, 10, { findings: [[0, finding(1)]], projections: saved, changes }))
      store.clear()
      await kept.reopen()
      expect([kept.store.through(), kept.store.saving(), kept.store.projections(10)]).toEqual([
        0,
        null,
        null,
      ])
      expect([kept.store.findings(), kept.store.blocks(), kept.store.changes()]).toEqual([
        [],
        [],
        null,
      ])
    })
  })
}
