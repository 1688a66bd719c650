import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openDatabase } from '../../../server/src/adapters/store/database.ts'
import { sqliteJournalStore } from '../../../server/src/adapters/store/journal-store.ts'
import { JOURNAL_FILE } from '../../../server/src/app/compose/folder.ts'
import { settleRehearsal } from '../../../server/src/app/compose/rehearsal-folder.ts'
import { beginRehearsal } from '../../../server/src/app/compose/rehearsal-record.ts'
import { type Config, readConfig } from '../../../server/src/app/config.ts'
import { currentEpoch } from '../../../server/src/journal/epoch.ts'
import { Journal } from '../../../server/src/journal/journal.ts'
import { clock, wib } from '../../support/builders/clock.ts'

let data: string
beforeEach(async () => {
  data = await mkdtemp(path.join(tmpdir(), 'pantau-'))
})
afterEach(() => rm(data, { recursive: true }))

/** What `npm start -- ...` means in a folder of its own. */
function asked(...flags: string[]): Config {
  const read = readConfig({}, flags)
  if (!read.ok) throw new Error(read.problems.join())
  return { ...read.config, folder: data }
}

/** Records that a rehearsal began, and how far it came. */
async function recorded(until: number, ...flags: string[]): Promise<void> {
  const database = await openDatabase(path.join(data, JOURNAL_FILE))
  const store = sqliteJournalStore(database.handle)
  const witness = { read: () => null, write: () => {} }
  const epoch = currentEpoch(store, witness, { id: 'a', mode: 'rehearsal', now: until })
  await beginRehearsal(new Journal(store, clock(until), epoch), asked(...flags).rehearsal)
  await database.close()
}

/** What is said, and whether the record is still in its place. */
async function settled(...flags: string[]) {
  const said: string[] = []
  await settleRehearsal(asked(...flags), (line) => said.push(line))
  return { said: said.join('\n'), goesOn: existsSync(path.join(data, JOURNAL_FILE)) }
}

describe('a rehearsal that was stopped', () => {
  const faulty = ['--faults', 'report-flood,server-queue', '--seed', '5']

  test('goes on when the same one is asked for, in whatever order its faults are named', async () => {
    await recorded(wib('27 19:00'), ...faulty)
    const again = ['--seed', '5', '--faults', 'server-queue,report-flood', '--speed', '3600']
    const { said, goesOn } = await settled(...again)
    expect(goesOn).toBe(true)
    expect(said).toMatch(/^Fault server-queue: From 19:00 .*\nFault report-flood: From 16:45 .*$/)
  })

  test.each([
    [[...faulty, '--again'], 'as asked'],
    [['--seed', '5'], 'the last one had --faults report-flood,server-queue'],
    [['--faults', 'report-flood,server-queue'], 'the last one had --seed 5'],
    [[...faulty, '--from', '2024-11-27 18:00'], 'the last one is past that moment'],
  ])('begins anew for %j: %s', async (flags, reason) => {
    await recorded(wib('27 19:00'), ...faulty)
    const { said, goesOn } = await settled(...flags)
    expect(said).toContain(`Beginning a new rehearsal (${reason})`)
    expect(goesOn).toBe(false)
  })

  test('goes on to a later moment, and from the one it opened at', async () => {
    await recorded(wib('27 19:00'), '--from', '2024-11-27 18:00')
    expect(await settled('--from', '2024-11-28 10:15')).toMatchObject({ goesOn: true })
    expect(await settled('--from', '2024-11-27 18:00')).toMatchObject({ goesOn: true })
  })

  test('begins anew once it has ended', async () => {
    await recorded(Date.parse('2024-12-02T00:10:00+07:00'))
    const { said } = await settled()
    expect(said).toContain('(the last one has ended)')
  })
})

describe('what cannot be rehearsed', () => {
  test('a fault that there is not is named with those that there are', async () => {
    await expect(settled('--faults', 'server-queue,meteor')).rejects.toThrow(
      '--faults has "meteor"; the faults are server-queue, no-signal-sumenep, swapped-ballots-malang, ' +
        'recap-difference-surabaya, report-flood, public-count-frozen.',
    )
  })

  test.each(['2024-11-25 05:59', '2024-12-01 23:59'])('%s is outside it', async (time) => {
    await expect(settled('--from', time)).rejects.toThrow('--from is outside the rehearsal')
  })
})
