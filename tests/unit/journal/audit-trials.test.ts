import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDatabase } from '../../../server/src/adapters/store/database.ts'
import { sqliteJournalStore } from '../../../server/src/adapters/store/journal-store.ts'
import { ChainWalk } from '../../../server/src/journal/chain.ts'
import type { Entry } from '../../../server/src/journal/entry.ts'
import { exportLines } from '../../../server/src/journal/export.ts'
import { type Random, randomFor } from '../../../server/src/rehearsal/random.ts'
import { writeRecord } from '../../support/builders/record.ts'
import { verifyFiles } from '../../support/verifier.ts'

const HALF = 30
const LAST = 2 * HALF
const TRIALS = 1_000
const FIELDS = 'seq,epoch,at,type,actor,stream,version,key,body,hash'

/** A change of an export, and the position at which it must be found (null: outside the entries). */
interface Trial {
  kind: string
  bytes: Buffer
  at: number | null
}

let lines: Buffer[]
let genesis: string
let closing: { seq: number; hash: string }
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pantau-trials-'))
  const database = await openDatabase(':memory:')
  const journal = await writeRecord(sqliteJournalStore(database.handle), HALF)
  const written = [...exportLines(journal, { from: 1, through: LAST, mode: 'live' })]
  lines = written.map((line) => Buffer.from(line))
  genesis = journal.hashAt(0) ?? ''
  closing = { seq: LAST, hash: journal.hashAt(LAST) ?? '' }
  await database.close()
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Which entry stands on a line: the header is line 0, the closing line follows the last entry. */
const entryOn = (line: number) => (line >= 1 && line <= LAST ? line : null)

function flippedByte(random: Random): Trial {
  const line = Math.floor(random() * lines.length)
  const place = Math.floor(random() * (lines[line]?.length ?? 0))
  const copy = lines.map((each) => Buffer.from(each))
  const touched = copy[line]!
  touched[place] = (touched[place] ?? 0) ^ (1 + Math.floor(random() * 255))
  return { kind: 'flip', bytes: Buffer.concat(copy), at: entryOn(line) }
}

function deletion(random: Random): Trial {
  const from = 1 + Math.floor(random() * LAST)
  const count = 1 + Math.floor(random() * 3)
  const left = lines.filter((_, line) => !entryOn(line) || line < from || line >= from + count)
  return { kind: 'deletion', bytes: Buffer.concat(left), at: from }
}

function swap(random: Random): Trial {
  const one = 1 + Math.floor(random() * LAST)
  const other = 1 + ((one + Math.floor(random() * (LAST - 1))) % LAST)
  const copy = lines.with(one, lines[other]!).with(other, lines[one]!)
  return { kind: 'swap', bytes: Buffer.concat(copy), at: Math.min(one, other) }
}

function cutTail(random: Random): Trial {
  const whole = Buffer.concat(lines)
  const header = lines[0]!.length
  const length = header + Math.floor(random() * (whole.length - header))
  let line = 0
  for (let read = 0; read <= length; line += 1) read += lines[line]!.length
  return { kind: 'cut', bytes: whole.subarray(0, length), at: line - 1 }
}

/** What the hub's own walk says of the same bytes. */
function hubFinds(bytes: Buffer): number | null {
  const walk = new ChainWalk(genesis)
  const entries = bytes.toString('utf8').split('\n').slice(1)
  for (const [index, line] of entries.entries()) {
    if (line.startsWith('{"closing":')) break
    const entry = readEntry(line, bytes)
    if (!entry) return index + 1
    walk.step(entry)
  }
  return walk.verdict(closing).brokenAt
}

function readEntry(line: string, bytes: Buffer): Entry | null {
  try {
    const entry = JSON.parse(line) as Entry
    // Bytes that are no text turn into others when they are read, and a field renamed is left out.
    const kept = JSON.stringify(entry) === line && bytes.includes(`${line}\n`)
    return kept && `${Object.keys(entry)}` === FIELDS ? entry : null
  } catch {
    return null
  }
}

describe('a record that was tampered with', () => {
  test('is found out at the right position in 1,000 trials, by the verifier and by the hub', async () => {
    const random = randomFor(4, 'trials')
    const kinds = [flippedByte, deletion, swap, cutTail]
    const trials = Array.from({ length: TRIALS }, (_, index) => kinds[index % 4]!(random))
    const files = trials.map((_, index) => path.join(folder, `${index}.jsonl`))
    await Promise.all(trials.map(({ bytes }, index) => writeFile(files[index]!, bytes)))
    const { exitCode, verdicts } = await verifyFiles(files)
    expect(exitCode).toBe(1)
    const missed = trials.flatMap(({ kind, at, bytes }, index) => {
      const { ok, brokenAt, message } = verdicts[index]!
      // What stands behind the last entry is at nobody's position, or at the one after it.
      const right = brokenAt === at || (at === null && brokenAt === LAST + 1)
      const byHub = at === null || hubFinds(bytes) === (at > LAST ? null : at)
      return ok === false && right && byHub ? [] : [{ index, kind, at, brokenAt, message }]
    })
    expect(missed).toEqual([])
  })

  test('is whole to the verifier when nothing was touched', async () => {
    const file = path.join(folder, 'whole.jsonl')
    await writeFile(file, Buffer.concat(lines))
    const { exitCode, verdicts } = await verifyFiles([file])
    expect(verdicts).toMatchObject([{ ok: true, entries: LAST, brokenAt: null }])
    expect(exitCode).toBe(0)
  })

  test('is found out when its closing line is that of another record, or is not the last', async () => {
    const end = lines.at(-1)!.toString()
    const other = end.replace(closing.hash, 'f'.repeat(64))
    const twice = end + end
    const files = [other, twice].map((_, index) => path.join(folder, `closing-${index}.jsonl`))
    for (const [index, text] of [other, twice].entries()) {
      await writeFile(files[index]!, Buffer.concat([...lines.slice(0, -1), Buffer.from(text)]))
    }
    const { verdicts } = await verifyFiles(files)
    expect(verdicts).toMatchObject([
      { ok: false, message: 'the closing line is about another record' },
      { ok: false, message: 'there is more behind the closing line' },
    ])
  })

  test('can be told from an announced position on, without what came before', async () => {
    const database = await openDatabase(':memory:')
    const journal = await writeRecord(sqliteJournalStore(database.handle), HALF)
    const part = [...exportLines(journal, { from: 41, through: LAST, mode: 'live' })]
    const empty = [...exportLines(journal, { from: LAST + 1, through: LAST, mode: 'live' })]
    await database.close()
    const files = [part, empty].map((_, index) => path.join(folder, `part-${index}.jsonl`))
    for (const [index, each] of [part, empty].entries())
      await writeFile(files[index]!, each.join(''))
    const { verdicts } = await verifyFiles(files)
    expect(verdicts).toMatchObject([
      { ok: true, entries: 20 },
      { ok: true, entries: 0 },
    ])
  })
})
