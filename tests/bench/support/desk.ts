import { join } from 'node:path'
import { sqliteArchive } from '../../../server/dist/adapters/store/archive-store.js'
import { openArchiveDatabase, openDatabase } from '../../../server/dist/adapters/store/database.js'
import { sqliteJournalStore } from '../../../server/dist/adapters/store/journal-store.js'
import { followJournal } from '../../../server/dist/app/compose/figures.js'
import { loadRegister } from '../../../server/dist/app/compose/register.js'
import type { ReportBatch } from '../../../server/dist/commands/reports/kinds.js'
import { submitReports } from '../../../server/dist/commands/reports/submit.js'
import { defaultRules } from '../../../server/dist/domain/rules.js'
import { currentEpoch } from '../../../server/dist/journal/epoch.js'
import { Journal } from '../../../server/dist/journal/journal.js'
import { formsView } from '../../../server/dist/projections/recapitulation/forms-view.js'
import { clock as standing, wib } from '../../support/builders/clock.ts'

export { newFolder } from './folder.ts'

/** The register of the whole province, built once for all benches. */
export const register = await loadRegister(
  { load: () => Promise.resolve(null), save: () => Promise.resolve() },
  () => undefined,
)

/** Milliseconds that something took on the clock and of the processor, and what it gave. */
export async function timed<Value>(work: () => Value | Promise<Value>) {
  const [started, used] = [performance.now(), process.cpuUsage()]
  const value = await work()
  const { user, system } = process.cpuUsage(used)
  return { ms: performance.now() - started, cpuMs: (user + system) / 1000, value }
}

/** The core of a hub over a file of its own, without its network. */
export type BenchDesk = Awaited<ReturnType<typeof openDesk>>

/** Opens the journal of a folder, makes the figures and follows it. */
export async function openDesk(folder: string) {
  const database = await openDatabase(join(folder, 'journal.db'))
  const store = sqliteJournalStore(database.handle)
  const saved = await openArchiveDatabase(join(folder, 'figures.db'))
  const archive = sqliteArchive(saved.handle)
  const clock = standing(Math.max(wib('27 06:00'), store.head()?.at ?? 0))
  const witness = { read: () => null, write: () => undefined }
  const epoch = currentEpoch(store, witness, { id: 'bench', mode: 'live', now: clock.now() })
  const journal = new Journal(store, clock, epoch)
  const { geography, register: rows } = register
  const electoral = { geography, contests: rows.contests, rules: defaultRules }
  const figures = followJournal(journal, store, archive, electoral)
  const contests = new Map(rows.contests.map((contest) => [contest.code, contest]))
  const forms = formsView(figures.state.projections.recapitulations, journal)
  const submit = (batch: ReportBatch) => {
    clock.pass(50)
    const context = { geography, contests, now: wib('28 23:00'), may: () => true, forms }
    return submitReports(batch, 'bench', context, journal)
  }
  const close = async () => {
    await saved.close()
    await database.close()
  }
  return { database, archive, clock, journal, figures, submit, close }
}
