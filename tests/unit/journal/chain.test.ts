import { describe, expect, test } from 'vitest'
import { ChainWalk, genesisHash } from '../../../server/src/journal/chain.ts'
import type { Entry } from '../../../server/src/journal/entry.ts'
import { EPOCH, entries, genesis } from '../../support/builders/journal.ts'

const five = (): Entry[] => entries({}, { stream: 's', version: 1 }, { key: 'k' }, {}, {})

function walk(
  journal: readonly Entry[],
  closing?: Pick<Entry, 'seq' | 'hash'>,
  beginning = genesis().previousHash,
) {
  const chain = new ChainWalk(beginning)
  for (const entry of journal) chain.step(entry)
  return chain.verdict(closing)
}

describe('the chain of a journal', () => {
  test('is whole when every entry carries the hash of the one before', () => {
    expect(walk(five())).toMatchObject({ ok: true, entries: 5, brokenAt: null })
    expect(walk([])).toMatchObject({ ok: true, entries: 0 })
  })

  const changes: Partial<Entry>[] = [
    { at: 1 },
    { type: 'other.happened' },
    { actor: 'somebody else' },
    { epoch: 'other' },
    { stream: 't' },
    { version: 2 },
    { key: 'other' },
    { body: '{ }' },
    { hash: 'f'.repeat(64) },
  ]
  test.each(changes)('is broken where an entry was changed to %o', (change) => {
    for (const place of [0, 2, 4]) {
      const journal = five().map((entry, index) =>
        index === place ? { ...entry, ...change } : entry,
      )
      expect(walk(journal)).toMatchObject({ ok: false, brokenAt: place + 1, entries: place })
    }
  })

  test('is broken from its first entry behind another beginning', () => {
    const other = genesisHash(EPOCH, 'rehearsal')
    expect(walk(five(), undefined, other)).toMatchObject({ ok: false, brokenAt: 1 })
  })

  test('is broken where an entry is missing', () => {
    const journal = five().filter(({ seq }) => seq !== 3)
    expect(walk(journal)).toMatchObject({ ok: false, brokenAt: 3 })
  })

  test('is broken where two entries changed places', () => {
    const [one, two, three, four, five_] = five() as [Entry, Entry, Entry, Entry, Entry]
    expect(walk([one, three, two, four, five_])).toMatchObject({ ok: false, brokenAt: 2 })
    const renumbered = [one, { ...three, seq: 2 }, { ...two, seq: 3 }, four, five_]
    expect(walk(renumbered)).toMatchObject({ ok: false, brokenAt: 2 })
  })

  test('is broken at its end when the last acknowledged entries are missing', () => {
    const closing = five()[4]!
    expect(walk(five(), closing)).toMatchObject({ ok: true })
    expect(walk(five().slice(0, 3), closing)).toMatchObject({ ok: false, brokenAt: 4 })
  })

  test('is broken at its end when another entry stands there than was acknowledged', () => {
    const closing = { seq: 5, hash: entries({}, {}, {}, {}, { body: '{"a":1}' })[4]!.hash }
    const journal = entries({}, {}, {}, {}, {})
    expect(walk(journal, closing)).toMatchObject({ ok: false, brokenAt: 5 })
  })

  test('begins differently in each epoch and mode', () => {
    const hashes = [
      genesisHash(EPOCH, 'live'),
      genesisHash(EPOCH, 'rehearsal'),
      genesisHash('b', 'live'),
    ]
    expect(new Set(hashes).size).toBe(3)
  })
})
