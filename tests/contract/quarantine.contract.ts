import { describe, expect, test } from 'vitest'
import type { Quarantine, Rejected } from '../../server/src/ingest/quarantine.ts'
import { wib } from '../support/builders/clock.ts'
import type { Reopenable } from './journal-store.contract.ts'

function rejected(more: Partial<Rejected> = {}): Rejected {
  return {
    file: '3578.json',
    path: 'tungsura.table.357801',
    code: 'OUT_OF_RANGE',
    reason: 'More stations are published than there are.',
    original: '{ "progres": 99 }',
    ...more,
  }
}

/** What a {@link Quarantine} guarantees, whatever it keeps the parts in. */
export function quarantineContract(name: string, open: () => Promise<Reopenable<Quarantine>>) {
  const at = wib('27 19:00')

  describe(`a quarantine kept in ${name}`, () => {
    test('is empty at first', async () => {
      await using kept = await open()
      expect([kept.store.count(), kept.store.list(10)]).toEqual([0, []])
    })

    test('keeps a part as it came, after a restart too', async () => {
      await using kept = await open()
      const original = `{"nama": "Ñ '; drop table quarantine; --", "x": ${'9'.repeat(100_000)}}`
      kept.store.add([rejected({ original })], at)
      await kept.reopen()
      expect(kept.store.list(10)).toEqual([{ ...rejected({ original }), number: 1, at }])
    })

    test('does not keep a part twice that already waits', async () => {
      await using kept = await open()
      kept.store.add([rejected(), rejected()], at)
      kept.store.add([rejected()], at + 1)
      expect(kept.store.count()).toBe(1)
      kept.store.add([rejected({ original: '{ "progres": 98 }' }), rejected({ path: 'x' })], at)
      expect(kept.store.count()).toBe(3)
    })

    test('lists the newest first, page by page', async () => {
      await using kept = await open()
      for (let n = 0; n < 5; n += 1) kept.store.add([rejected({ path: `${n}` })], at + n)
      const paths = (first: number, before?: number) =>
        kept.store.list(first, before).map(({ path }) => path)
      expect(paths(2)).toEqual(['4', '3'])
      expect(paths(2, kept.store.list(2)[1]!.number)).toEqual(['2', '1'])
      expect(paths(0)).toEqual([])
    })
  })
}
