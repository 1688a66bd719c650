import { describe, expect, test } from 'vitest'
import type { JournalStore } from '../../server/src/journal/store.ts'
import type { Entry } from '../../server/src/journal/entry.ts'
import { randomFor } from '../../server/src/rehearsal/random.ts'
import { wib } from '../support/builders/clock.ts'
import { entries, genesis } from '../support/builders/journal.ts'

/** A store that outlives the process that opened it. */
export interface Reopenable<Store> extends AsyncDisposable {
  store: Store
  /** Closes it and opens it again from what it kept. */
  reopen(): Promise<void>
}

const many = (count: number) => entries(...Array.from({ length: count }, () => ({})))

/** What a {@link JournalStore} guarantees, whatever it keeps the journal in. */
export function journalStoreContract(name: string, open: () => Promise<Reopenable<JournalStore>>) {
  describe(`a journal kept in ${name}`, () => {
    test('is empty at first', async () => {
      await using kept = await open()
      expect(kept.store.head()).toBeNull()
      expect(kept.store.entry(1)).toBeNull()
      expect([...kept.store.read(0)]).toEqual([])
      expect(kept.store.seqAt(wib('30 00:00'))).toBe(0)
      expect(kept.store.epochs()).toEqual([])
    })

    test('gives every field of its entries back as it was, after a restart too', async () => {
      await using kept = await open()
      const written = entries({}, { key: 'k', stream: 's', version: 1, body: '{"a":"é\\n"}' })
      kept.store.append(written)
      expect([...kept.store.read(0)]).toEqual(written)
      await kept.reopen()
      expect([...kept.store.read(0)]).toEqual(written)
      expect(kept.store.head()).toEqual(written[1])
      expect(kept.store.entry(1)).toEqual(written[0])
    })

    test('takes all entries of a commit or none: a number that is taken leaves nothing behind', async () => {
      await using kept = await open()
      const [one, two, three, four] = many(4)
      kept.store.append([three!])
      expect(() => kept.store.append([one!, two!, three!, four!])).toThrow(/unique/i)
      expect([...kept.store.read(0)]).toEqual([three])
    })

    test('refuses a second entry at a version of a stream, and a second of a key of one actor', async () => {
      await using kept = await open()
      const place = { stream: 's', version: 1 }
      const [one, two, three, four] = entries(place, place, { key: 'k' }, { key: 'k' })
      kept.store.append([one!])
      expect(() => kept.store.append([two!])).toThrow(/unique/i)
      kept.store.append([three!])
      expect(() => kept.store.append([four!])).toThrow(/unique/i)
      expect([...kept.store.read(0)].map(({ seq }) => seq)).toEqual([1, 3])
    })

    test('is read back newest first, whole or only what fits', async () => {
      await using kept = await open()
      const typed = Array.from({ length: 1_500 }, (_, index) => ({
        type: index % 500 === 0 ? 'incident.opened' : 'incidental.happened',
        actor: index < 3 ? 'budi' : 'tester',
      }))
      kept.store.append(entries(...typed))
      const found = (...asked: Parameters<typeof kept.store.readBack>) =>
        [...kept.store.readBack(...asked)].flat().map(({ seq }) => seq)
      expect(found(1_501)).toEqual(Array.from({ length: 1_500 }, (_, index) => 1_500 - index))
      expect(found(3)).toEqual([2, 1])
      expect(found(1)).toEqual([])
      expect(found(1_501, { type: 'incident' })).toEqual([1_001, 501, 1])
      expect(found(1_001, { type: 'incident.opened' })).toEqual([501, 1])
      expect(found(1_501, { actor: 'budi' })).toEqual([3, 2, 1])
      expect(found(1_501, { actor: 'budi', type: 'incident' })).toEqual([1])
    })

    test('is read through in order, however long it is, from and up to a position', async () => {
      await using kept = await open()
      kept.store.append(many(4_500))
      const all = [...kept.store.read(0)].map(({ seq }) => seq)
      expect(all).toHaveLength(4_500)
      expect(all.every((seq, index) => seq === index + 1)).toBe(true)
      expect([...kept.store.read(4_498)].map(({ seq }) => seq)).toEqual([4_499, 4_500])
      expect([...kept.store.read(2, 4)].map(({ seq }) => seq)).toEqual([3, 4])
    })

    test('is read through while it grows, and what came meanwhile is read too', async () => {
      await using kept = await open()
      const written = many(2_501)
      kept.store.append(written.slice(0, 2_500))
      const seqs: number[] = []
      for (const { seq } of kept.store.read(0)) {
        if (seq === 10) kept.store.append(written.slice(2_500))
        seqs.push(seq)
      }
      expect(seqs).toHaveLength(2_501)
      expect(seqs.at(-1)).toBe(2_501)
    })

    test('knows its last position at any moment', async () => {
      await using kept = await open()
      const at = (stamp: string) => ({ at: wib(stamp) })
      kept.store.append(entries(at('27 19:00'), at('27 20:00'), at('27 20:00'), at('27 21:00')))
      const moments = ['27 18:59', '27 19:00', '27 19:59', '27 20:00', '27 23:00']
      expect(moments.map((moment) => kept.store.seqAt(wib(moment)))).toEqual([0, 1, 1, 3, 4])
    })

    test('finds what a key of an actor was recorded for', async () => {
      await using kept = await open()
      kept.store.append(entries({ key: 'k', body: '{"a":1}' }))
      const found = { seq: 1, type: 'test.happened', body: '{"a":1}' }
      expect(kept.store.findKey('tester', 'k')).toEqual(found)
      expect(kept.store.findKey('tester', 'l')).toBeNull()
      expect(kept.store.findKey('somebody else', 'k')).toBeNull()
    })

    test('takes every new key and none twice, through failed commits and restarts', async () => {
      await using kept = await open()
      const random = randomFor(1, 'keys')
      const any = (most: number) => Math.floor(random() * most)
      const all = entries(
        ...Array.from({ length: 4_500 }, () => {
          return { actor: `petugas ${any(3)}`, key: any(20) === 0 ? null : `lapor/${any(3_000)}` }
        }),
      )
      const nameOf = ({ actor, key }: Pick<Entry, 'actor' | 'key'>) => `${actor} ${key}`
      const known = new Map<string, number>()
      const keyed = (batch: Entry[]) => batch.filter(({ key }) => key !== null)
      const fits = (batch: Entry[]) => {
        const names = keyed(batch).map(nameOf)
        return new Set(names).size === names.length && !names.some((taken) => known.has(taken))
      }
      const commits = (batch: Entry[]) => {
        try {
          kept.store.append(batch)
        } catch (error) {
          if (!/unique/i.test(String(error))) throw error
          return false
        }
        for (const entry of keyed(batch)) known.set(nameOf(entry), entry.seq)
        return true
      }
      const [expected, found]: [boolean[], boolean[]] = [[], []]
      for (let from = 0; from < all.length;) {
        const batch = all.slice(from, (from += 1 + any(12)))
        const fitting = fits(batch)
        expected.push(fitting)
        found.push(commits(batch))
        // Of what was refused each may come alone; those that are new are as new as before.
        for (const one of fitting ? [] : batch) {
          expected.push(fits([one]))
          found.push(commits([one]))
        }
        if (any(60) === 0) await kept.reopen()
      }
      expect(found).toEqual(expected)
      expect(new Set(found).size).toBe(2)
      await kept.reopen()
      const asked = Array.from({ length: 9_000 }, (_, at) => {
        return { actor: `petugas ${at % 3}`, key: `lapor/${Math.floor(at / 3)}` }
      })
      const positions = asked.map(({ actor, key }) => kept.store.findKey(actor, key)?.seq)
      expect(positions).toEqual(asked.map((each) => known.get(nameOf(each))))
      expect(known.size).toBeGreaterThan(2_500)
    })

    test('knows how far each stream has come', async () => {
      await using kept = await open()
      const place = (stream: string, version: number) => ({ stream, version })
      kept.store.append(entries(place('s', 1), place('t', 1), {}, place('s', 2)))
      expect(kept.store.streamVersions()).toEqual(
        new Map([
          ['s', 2],
          ['t', 1],
        ]),
      )
    })

    test('keeps its epochs in the order they were opened, after a restart too', async () => {
      await using kept = await open()
      const epochs = [
        genesis(),
        genesis({ id: 'z', firstSeq: 3, reason: 'restored' }),
        // Opened at the same place, by a clock that was set back: still the last one.
        genesis({ id: 'b', firstSeq: 3, reason: 'restored', openedAt: 0 }),
      ]
      for (const epoch of epochs) kept.store.openEpoch(epoch)
      await kept.reopen()
      expect(kept.store.epochs()).toEqual(epochs)
    })
  })
}
