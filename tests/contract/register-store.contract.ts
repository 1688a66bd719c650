import { describe, expect, test } from 'vitest'
import type { Register, RegisterStore } from '../../server/src/domain/geography/register.ts'
import { contests, smallProvince } from '../support/builders/geography.ts'
import type { Reopenable } from './journal-store.contract.ts'

function register(more: Partial<Register> = {}): Register {
  return { sha256: 'a'.repeat(64), ...smallProvince(), contests: contests(), ...more }
}

/** What a {@link RegisterStore} guarantees, whatever it keeps the register in. */
export function registerStoreContract(
  name: string,
  open: () => Promise<Reopenable<RegisterStore>>,
) {
  describe(`a register kept in ${name}`, () => {
    test('is none before it was saved', async () => {
      await using kept = await open()
      expect(await kept.store.load()).toBeNull()
    })

    test('comes back as it was saved, in the order of the codes, after a restart too', async () => {
      await using kept = await open()
      const [first, ...others] = smallProvince().stations
      const stations = [{ ...first!, surveyed: true }, ...others]
      const saved = register({ stations })
      await kept.store.save(register({ stations: stations.toReversed() }))
      await kept.reopen()
      expect(await kept.store.load()).toEqual(saved)
    })

    test('is saved whole or not at all', async () => {
      await using kept = await open()
      const { areas, stations } = smallProvince()
      const twice = register({ stations: [...stations, stations[0]!] })
      await expect(kept.store.save(twice)).rejects.toThrow(/unique/i)
      expect(await kept.store.load()).toBeNull()
      await kept.store.save(register())
      expect((await kept.store.load())?.areas).toHaveLength(areas.length)
    })
  })
}
