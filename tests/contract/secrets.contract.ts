import { describe, expect, test } from 'vitest'
import type { Secrets, TokenRow } from '../../server/src/access/secrets.ts'
import { wib } from '../support/builders/clock.ts'
import type { Reopenable } from './journal-store.contract.ts'

function row(more: Partial<TokenRow> = {}): TokenRow {
  return {
    digest: 'a'.repeat(64),
    kind: 'session',
    owner: 'siti',
    id: 'one',
    since: 3,
    openedAt: wib('27 19:00'),
    expiresAt: wib('27 19:30'),
    seenAt: null,
    ...more,
  }
}

/** What {@link Secrets} guarantee, whatever they are kept in. */
export function secretsContract(name: string, open: () => Promise<Reopenable<Secrets>>) {
  describe(`secrets kept in ${name}`, () => {
    test('are none at first', async () => {
      await using kept = await open()
      expect([kept.store.tokens(), kept.store.password('siti')]).toEqual([[], null])
    })

    test('hold tokens as they were put, after a restart too', async () => {
      await using kept = await open()
      const screen = row({ digest: 'b'.repeat(64), kind: 'screen', expiresAt: null })
      kept.store.putToken(row())
      kept.store.putToken(screen)
      await kept.reopen()
      expect(kept.store.tokens()).toEqual([row(), screen])
    })

    test('hold one row a token: the last that was put', async () => {
      await using kept = await open()
      kept.store.putToken(row())
      kept.store.putToken(row({ expiresAt: wib('27 20:00'), seenAt: wib('27 19:10') }))
      expect(kept.store.tokens()).toEqual([
        row({ expiresAt: wib('27 20:00'), seenAt: wib('27 19:10') }),
      ])
    })

    test('forget a token for good', async () => {
      await using kept = await open()
      kept.store.putToken(row())
      kept.store.removeToken(row().digest)
      await kept.reopen()
      expect(kept.store.tokens()).toEqual([])
    })

    test('hold one password of a user: the last that was put, until it is removed', async () => {
      await using kept = await open()
      kept.store.putPassword('siti', { hash: '$argon2id$one', since: 1 })
      kept.store.putPassword('siti', { hash: '$argon2id$two', since: 4 })
      await kept.reopen()
      expect(kept.store.password('siti')).toEqual({ hash: '$argon2id$two', since: 4 })
      expect(kept.store.password('SITI')).toBeNull()
      kept.store.removePassword('siti')
      await kept.reopen()
      expect(kept.store.password('siti')).toBeNull()
    })
  })
}
