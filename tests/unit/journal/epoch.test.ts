import { describe, expect, test } from 'vitest'
import { currentEpoch, type Witness, type Witnessed } from '../../../server/src/journal/epoch.ts'
import { genesisHash } from '../../../server/src/journal/chain.ts'
import type { JournalStore } from '../../../server/src/journal/store.ts'
import { wib } from '../../support/builders/clock.ts'
import { entries, EPOCH, openJournal } from '../../support/builders/journal.ts'

const three = entries({}, {}, {})
const seed = { id: 'epoch-b', mode: 'live', now: wib('27 21:00') }

function witness(seen: Witnessed | null): Witness {
  return { read: () => seen, write: () => undefined }
}

/** What is opened on a journal of some entries that was once seen to come as far as `seen`. */
function reopen(store: JournalStore, seen: Witnessed | null) {
  store.append(three.slice(0, 2))
  return currentEpoch(store, witness(seen), seed)
}

describe('the history of a journal', () => {
  test('begins with its first epoch, bound to its mode', async () => {
    await using desk = await openJournal()
    expect(desk.store.epochs()).toEqual([
      {
        id: EPOCH,
        firstSeq: 1,
        openedAt: wib('27 19:00'),
        previousHash: genesisHash(EPOCH, 'live'),
        reason: 'genesis',
      },
    ])
  })

  test('goes on after a restart, and when nothing was witnessed', async () => {
    await using desk = await openJournal()
    expect(reopen(desk.store, { epoch: EPOCH, seq: 2, hash: three[1]!.hash }).id).toBe(EPOCH)
    expect(currentEpoch(desk.store, witness(null), seed).id).toBe(EPOCH)
  })

  test('goes on when its witness lags behind', async () => {
    await using desk = await openJournal()
    expect(reopen(desk.store, { epoch: EPOCH, seq: 1, hash: three[0]!.hash }).id).toBe(EPOCH)
  })

  test('is another one when an older copy took its place', async () => {
    await using desk = await openJournal()
    const opened = reopen(desk.store, { epoch: EPOCH, seq: 3, hash: three[2]!.hash })
    expect(opened).toEqual({
      id: 'epoch-b',
      firstSeq: 3,
      openedAt: seed.now,
      previousHash: three[1]!.hash,
      reason: 'restored',
    })
    expect(desk.store.epochs().map(({ id }) => id)).toEqual([EPOCH, 'epoch-b'])
  })

  test('is another one when a copy of the same length took its place', async () => {
    await using desk = await openJournal()
    const seen = { epoch: EPOCH, seq: 2, hash: entries({}, { body: '[]' })[1]!.hash }
    expect(reopen(desk.store, seen).reason).toBe('restored')
  })

  test('is another one when its copy was empty', async () => {
    await using desk = await openJournal()
    const opened = currentEpoch(
      desk.store,
      witness({ epoch: EPOCH, seq: 3, hash: three[2]!.hash }),
      seed,
    )
    expect(opened).toMatchObject({ firstSeq: 1, previousHash: genesisHash(EPOCH, 'live') })
  })
})
