import { describe, expect, test } from 'vitest'
import { openDatabase } from '../../../../server/src/adapters/store/database.ts'
import { KeyPrints, printOf } from '../../../../server/src/adapters/store/key-prints.ts'
import { KeyRegister } from '../../../../server/src/adapters/store/key-register.ts'
import { sqliteJournalStore } from '../../../../server/src/adapters/store/journal-store.ts'
import { randomFor } from '../../../../server/src/rehearsal/random.ts'
import { entries } from '../../../support/builders/journal.ts'

describe('the print of a key', () => {
  test('tells sender and key apart wherever one ends and the other begins', () => {
    const pairs = ['ab', 'a'].flatMap((actor) =>
      ['c', 'bc', 'cb'].map((key) => [actor, key] as const),
    )
    expect(new Set(pairs.map(([actor, key]) => printOf(actor, key))).size).toBe(pairs.length)
  })

  test('is another one for every key of a large day', () => {
    const prints = new Set<number>()
    for (let station = 0; station < 60_000; station += 1) {
      for (const kind of ['turnout', 'sheets', 'tallies']) {
        prints.add(printOf('feed', `${kind}/35.78.01.1001.${station}`))
      }
    }
    expect(prints.size).toBe(180_000)
    expect([...prints].every((print) => Number.isSafeInteger(print) && print >= 0)).toBe(true)
  })
})

describe('prints that are held', () => {
  test('are found at all their positions and nowhere else, however many share one and are taken back', () => {
    const random = randomFor(2, 'prints')
    const held = new KeyPrints()
    const known = new Map<number, Set<number>>()
    // Multiples of the number of tables: all in one, and many at the same place of it.
    const anyPrint = () => Math.floor(random() * 500) * 256 * 64
    for (let seq = 1; seq <= 20_000; seq += 1) {
      const print = anyPrint()
      const at = known.get(print) ?? new Set()
      known.set(print, at)
      const [earlier] = at
      if (earlier !== undefined && random() < 0.45) {
        held.remove(print, earlier)
        at.delete(earlier)
        held.remove(print, 1_000_000)
      } else {
        held.add(print, seq)
        at.add(seq)
      }
    }
    for (const [print, at] of known) {
      expect(held.at(print).toSorted((one, other) => one - other)).toEqual([...at])
    }
    expect(held.at(77 * 256)).toEqual([])
  })
})

describe('keys that share a print', () => {
  test('are still told apart, each with what it was recorded for', async () => {
    const database = await openDatabase(':memory:')
    const one = { key: 'one', body: '{"a":1}' }
    sqliteJournalStore(database.handle).append(entries(one, { key: 'two', body: '{"a":2}' }))
    const register = new KeyRegister(database.handle, () => 7)
    expect(register.find('tester', 'one')).toMatchObject({ seq: 1, body: '{"a":1}' })
    expect(register.find('tester', 'two')).toMatchObject({ seq: 2, body: '{"a":2}' })
    expect(register.find('tester', 'three')).toBeNull()
    await database.close()
  })
})
