import { graphql } from 'graphql'
import { Access } from '../../../server/src/access/access.ts'
import type { Principal } from '../../../server/src/access/principal.ts'
import { sqliteArchive } from '../../../server/src/adapters/store/archive-store.ts'
import { openArchiveDatabase, openDatabase } from '../../../server/src/adapters/store/database.ts'
import { sqliteSavedViews } from '../../../server/src/adapters/store/incident-view-store.ts'
import { sqliteJournalStore } from '../../../server/src/adapters/store/journal-store.ts'
import type { Services } from '../../../server/src/api/context.ts'
import { errorFormatter } from '../../../server/src/api/errors.ts'
import { makeSchema } from '../../../server/src/api/schema.ts'
import { followJournal } from '../../../server/src/app/compose/figures.ts'
import { openJournal } from '../../../server/src/app/compose/journal.ts'
import { Turns } from '../../../server/src/commands/turns.ts'
import { PlaceSearch } from '../../../server/src/domain/geography/search.ts'
import { LineReader } from '../../../server/src/domain/incidents/spoken/read-line.ts'
import { defaultRules, type Rules } from '../../../server/src/domain/rules.ts'
import { UploadQueue } from '../../../server/src/projections/upload-queue.ts'
import { clock as standing, type SettableClock } from '../../support/builders/clock.ts'
import { contests, geography } from '../../support/builders/geography.ts'
import { incidentHistoryOf, incidentSourceOf } from '../hub/tickets.ts'

/** The small province of the builders behind the API, without a transport. */
export interface ApiDesk extends AsyncDisposable {
  clock: SettableClock
  /** Sends an operation as the administrator, or as somebody else; null shows no credentials. */
  ask(query: string, variables?: object, as?: Principal | null): Promise<Asked>
}

/** What came back; `codes` of its errors. */
export interface Asked {
  data: Record<string, unknown> | null
  codes: unknown[]
}

/** The one who may do everything, everywhere. */
const administrator: Principal = { name: 'administrator', role: 'ADMIN', area: null }

/** Opens an empty live hub whose figures are closed; its clock stands on the evening of the count. */
export async function apiDesk(rules: Partial<Rules> = {}): Promise<ApiDesk> {
  const database = await openDatabase(':memory:')
  const store = sqliteJournalStore(database.handle)
  const saved = await openArchiveDatabase(':memory:')
  const archive = sqliteArchive(saved.handle)
  const clock = standing()
  const witness = { read: () => null, write: () => undefined }
  const { journal } = openJournal(store, witness, 'live', clock)
  const places = geography()
  const electoral = {
    geography: places,
    contests: contests(),
    rules: { ...defaultRules, ...rules },
  }
  const { state, past } = followJournal(journal, store, archive, electoral)
  const uploadQueue = new UploadQueue(state, archive, (moment) => store.seqAt(moment))
  const tickets = { clock, journal, store, state }
  const known = {
    clock,
    geography: places,
    journal,
    state,
    past,
    uploadQueue,
    stallMinutes: 60,
    incidentHistory: incidentHistoryOf(tickets),
    incidentSource: incidentSourceOf(tickets),
    incidentTurns: new Turns(),
    lineReader: new LineReader(places, new PlaceSearch(places)),
    savedViews: sqliteSavedViews(database.handle),
  }
  const services = known as unknown as Services
  const schema = await makeSchema()
  const format = errorFormatter({ error: () => undefined })
  return {
    clock,
    ask: async (source, variableValues = {}, as = administrator) => {
      const sessions = { principalOf: () => as }
      const openness = { figures: false, findings: false, incidents: false }
      const access = Access.of(sessions, openness, as ? 'Bearer token' : undefined)
      const contextValue = { access, services }
      const result = await graphql({
        schema,
        source,
        variableValues: { ...variableValues },
        contextValue,
      })
      const codes = (result.errors ?? []).map((error) => format(error).extensions?.['code'])
      return { data: result.data ?? null, codes }
    },
    [Symbol.asyncDispose]: async () => {
      await saved.close()
      await database.close()
    },
  }
}

/** A batch of reports as the mutation takes it, by kind. */
export type Batch = Readonly<Record<string, readonly object[]>>

/** Sends a batch; what became of it. */
export async function submit(desk: ApiDesk, input: Batch, as?: Principal | null): Promise<Asked> {
  const mutation = `mutation ($input: SubmitReportsInput!) {
    submitReports(input: $input) { accepted duplicates refused { key code path } }
  }`
  return desk.ask(mutation, { input }, as)
}

/** The answer of {@link submit} to a batch that was taken whole. */
export function taken(accepted: number): Asked {
  return { data: { submitReports: { accepted, duplicates: 0, refused: [] } }, codes: [] }
}

/** Some fields of the figures of an area or station of the register. */
export async function figuresOf(desk: ApiDesk, code: string, fields: string): Promise<unknown> {
  const field = code.split('.').length === 5 ? 'pollingStation' : 'area'
  const { data, codes } = await desk.ask(
    `{ place: ${field}(code: "${code}") { figures { ${fields} } } }`,
  )
  if (codes.length > 0) throw new Error(codes.join())
  return (data?.['place'] as { figures: unknown } | undefined)?.figures
}
