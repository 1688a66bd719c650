import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { DatabaseSync } from 'node:sqlite'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDatabase } from '../../../server/src/adapters/store/database.ts'
import { sqliteJournalStore } from '../../../server/src/adapters/store/journal-store.ts'
import { ChainWalk } from '../../../server/src/journal/chain.ts'
import { randomFor } from '../../../server/src/rehearsal/random.ts'
import { writeRecord } from '../../support/builders/record.ts'
import { verifyFiles } from '../../support/verifier.ts'

const LAST = 20
const TRIALS = 60
const columns = ['epoch', 'type', 'actor', 'key', 'body', 'hash']

let folder: string
let original: string
let last: { epoch: string; seq: number; hash: string }

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pantau-journals-'))
  original = path.join(folder, 'journal.db')
  const database = await openDatabase(original)
  const journal = await writeRecord(sqliteJournalStore(database.handle), LAST / 2)
  last = { epoch: journal.epoch, seq: LAST, hash: journal.hashAt(LAST) ?? '' }
  await database.close()
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** A copy of the journal in a folder of its own, without its witness, and changed. */
async function copyOf(name: string, change?: (database: DatabaseSync) => void): Promise<string> {
  const file = path.join(folder, `${name}.db`)
  await copyFile(original, file)
  const database = new DatabaseSync(file)
  change?.(database)
  database.close()
  return file
}

/** Changes the copy in one way, by number; the position at which that must be found. */
function tamper(database: DatabaseSync, kind: number, at: number): number {
  const other = 1 + (at % LAST)
  const swap = database.prepare('update entry set seq = ? where seq = ?')
  const column = columns[at % columns.length]
  switch (kind % 4) {
    case 0:
      database
        .prepare(`update entry set ${column} = ifnull(${column}, '') || 'x' where seq = ?`)
        .run(at)
      return at
    case 1:
      database.prepare('delete from entry where seq = ?').run(at)
      return at
    case 2:
      for (const [to, from] of [
        [-1, at],
        [at, other],
        [other, -1],
      ])
        swap.run(to!, from!)
      return Math.min(at, other)
    default:
      database.prepare('delete from entry where seq >= ?').run(at)
      return at
  }
}

/** Every entry as one text; null when the file cannot be read. */
function entriesIn(file: string): string[] | null {
  try {
    const database = new DatabaseSync(file, { readOnly: true })
    const rows = database.prepare('select * from entry order by seq').all()
    database.close()
    return rows.map((row) => JSON.stringify(row))
  } catch {
    return null
  }
}

async function hubFinds(file: string): Promise<number | null> {
  const database = await openDatabase(file)
  const store = sqliteJournalStore(database.handle)
  const walk = new ChainWalk(store.epochs()[0]?.previousHash ?? '')
  for (const entry of store.read(0)) walk.step(entry)
  await database.close()
  return walk.verdict(last).brokenAt
}

describe('a journal that was tampered with where it lies', () => {
  test('is found out at the right position, by the verifier and by the hub', async () => {
    const random = randomFor(7, 'journals')
    const places: number[] = []
    const files = await Promise.all(
      Array.from({ length: TRIALS }, (_, index) =>
        copyOf(`${index}`, (database) => {
          places[index] = tamper(database, index, 1 + Math.floor(random() * LAST))
        }),
      ),
    )
    const { verdicts } = await verifyFiles(files, '--known', `${LAST}:${last.hash}`)
    expect(verdicts.map(({ brokenAt }) => brokenAt)).toEqual(places)
    const found: (number | null)[] = []
    for (const file of files) found.push(await hubFinds(file))
    expect(found).toEqual(places)
  })

  test('is found out whichever byte of the file was flipped, unless no entry is in it', async () => {
    const random = randomFor(8, 'bytes')
    const bytes = await readFile(original)
    const before = entriesIn(original)
    const files = await Promise.all(
      Array.from({ length: 200 }, async (_, index) => {
        const flipped = Buffer.from(bytes)
        const place = Math.floor(random() * bytes.length)
        flipped[place] = (flipped[place] ?? 0) ^ (1 + Math.floor(random() * 255))
        const file = path.join(folder, `flipped-${index}.db`)
        await writeFile(file, flipped)
        return file
      }),
    )
    const { verdicts } = await verifyFiles(files, '--known', `${LAST}:${last.hash}`)
    const missed = files.filter((file, index) => {
      const after = entriesIn(file)
      const { ok, brokenAt } = verdicts[index]!
      if (after === null) return ok !== false
      const changed = before?.findIndex((entry, at) => entry !== after[at]) ?? -1
      if (changed < 0) return false
      return ok !== false || brokenAt !== changed + 1
    })
    expect(missed).toEqual([])
    expect(verdicts.some(({ ok }) => ok)).toBe(true)
    expect(verdicts.some(({ ok }) => ok === false)).toBe(true)
  })

  test('is whole when nothing was touched', async () => {
    const { exitCode, verdicts } = await verifyFiles([await copyOf('whole')])
    expect(verdicts).toMatchObject([{ ok: true, entries: LAST }])
    expect(exitCode).toBe(0)
  })

  test('is known to have lost its end by the witness that lies beside it', async () => {
    const cut = 'delete from entry where seq > 18'
    const file = await copyOf('short', (database) => database.exec(cut))
    expect((await verifyFiles([file])).verdicts).toMatchObject([{ ok: true, entries: 18 }])
    const head = path.join(folder, 'journal.head')
    await writeFile(head, JSON.stringify(last))
    expect((await verifyFiles([file])).verdicts).toMatchObject([{ ok: false, brokenAt: 19 }])
    await rm(head)
  })

  test('is found out by an announced hash even when it was sealed anew', async () => {
    const file = await copyOf('announced')
    const announced = ['--known', `7:${'0'.repeat(64)}`]
    const { verdicts } = await verifyFiles([file], ...announced)
    expect(verdicts).toMatchObject([{ ok: false, brokenAt: 7 }])
  })

  test('is said to be unreadable, and nothing more, when it is no record at all', async () => {
    const { exitCode, verdicts } = await verifyFiles([path.join(folder, 'nowhere.db')])
    expect(verdicts).toMatchObject([{ ok: null, brokenAt: null }])
    expect(exitCode).toBe(2)
  })
})
