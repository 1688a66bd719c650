import { describe, expect, test } from 'vitest'
import type { CheckpointStore } from '../../server/src/projections/checkpoints.ts'
import type { Saved } from '../../server/src/projections/projections.ts'
import type { Reopenable } from './journal-store.contract.ts'

function saved(seq: number, data: unknown = { of: seq }): Saved {
  return { seq, projections: { test: { version: 1, data } } }
}

/** What a {@link CheckpointStore} guarantees, whatever it keeps checkpoints in. */
export function checkpointStoreContract(
  name: string,
  open: () => Promise<Reopenable<CheckpointStore>>,
) {
  describe(`checkpoints kept in ${name}`, () => {
    test('are none at first', async () => {
      await using kept = await open()
      expect(kept.store.before(100)).toBeNull()
    })

    test('give the newest at or before a position, after a restart too', async () => {
      await using kept = await open()
      for (const seq of [10, 30, 20]) kept.store.write(saved(seq))
      await kept.reopen()
      const found = [9, 10, 19, 20, 99].map((seq) => kept.store.before(seq)?.seq ?? null)
      expect(found).toEqual([null, 10, 10, 20, 30])
      expect(kept.store.before(20)).toEqual(saved(20))
    })

    test('are replaced at the same position', async () => {
      await using kept = await open()
      kept.store.write(saved(10))
      kept.store.write(saved(10, 'anew'))
      expect(kept.store.before(10)).toEqual(saved(10, 'anew'))
    })
  })
}
