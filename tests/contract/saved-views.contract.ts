import { describe, expect, test } from 'vitest'
import type { SavedViews } from '../../server/src/commands/incident-views.ts'
import type { Reopenable } from './journal-store.contract.ts'

/** What {@link SavedViews} guarantee, whatever they are kept in. */
export function savedViewsContract(name: string, open: () => Promise<Reopenable<SavedViews>>) {
  describe(`saved views kept in ${name}`, () => {
    test('belong to one person each, and come by name, after a restart too', async () => {
      await using kept = await open()
      kept.store.put('meja-1', { name: 'b', filter: '{"open":true}' })
      kept.store.put('meja-1', { name: 'a', filter: '{}' })
      kept.store.put('meja-2', { name: 'a', filter: '{"text":"x"}' })
      await kept.reopen()
      expect(kept.store.of('meja-1')).toEqual([
        { name: 'a', filter: '{}' },
        { name: 'b', filter: '{"open":true}' },
      ])
      expect(kept.store.of('meja-2')).toEqual([{ name: 'a', filter: '{"text":"x"}' }])
      expect(kept.store.of('meja-3')).toEqual([])
    })

    test('are replaced by one of the same name', async () => {
      await using kept = await open()
      kept.store.put('meja-1', { name: 'a', filter: '{}' })
      kept.store.put('meja-1', { name: 'a', filter: '{"open":false}' })
      expect(kept.store.of('meja-1')).toEqual([{ name: 'a', filter: '{"open":false}' }])
    })

    test('are gone once they are removed, and by nobody else', async () => {
      await using kept = await open()
      kept.store.put('meja-1', { name: 'a', filter: '{}' })
      expect(kept.store.remove('meja-2', 'a')).toBe(false)
      expect(kept.store.remove('meja-1', 'a')).toBe(true)
      expect(kept.store.remove('meja-1', 'a')).toBe(false)
      expect(kept.store.of('meja-1')).toEqual([])
    })
  })
}
