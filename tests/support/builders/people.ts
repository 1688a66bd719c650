import { LiveSessions } from '../../../server/src/access/live-sessions.ts'
import { Passwords } from '../../../server/src/access/passwords.ts'
import { SignInLimits } from '../../../server/src/access/sign-in-limits.ts'
import { openDatabase } from '../../../server/src/adapters/store/database.ts'
import { sqliteJournalStore } from '../../../server/src/adapters/store/journal-store.ts'
import { sqliteSecrets } from '../../../server/src/adapters/store/secret-store.ts'
import { openJournal } from '../../../server/src/app/compose/journal.ts'
import { type SignedIn, signIn, signInRecord } from '../../../server/src/commands/people/sign-in.ts'
import type { SignInDesk } from '../../../server/src/commands/people/sign-in.ts'
import { addUser, type NewUser } from '../../../server/src/commands/people/users.ts'
import { Turns } from '../../../server/src/commands/turns.ts'
import type { User } from '../../../server/src/domain/people/people.ts'
import { Projections } from '../../../server/src/projections/projections.ts'
import { clock, type SettableClock } from './clock.ts'
import { contests, geography } from './geography.ts'

/** The password of everybody whom a builder adds. */
export const PASSWORD = 'kata sandi yang panjang'

/** Who decides about people in a test, on a journal and tables in memory. */
export interface PeopleRoom extends AsyncDisposable {
  desk: SignInDesk
  /** The clock that sessions run on. */
  clock: SettableClock
  /** Adds somebody: a reporter of the whole province called Siti unless said otherwise. */
  add(more?: Partial<NewUser>): Promise<User>
  /** Tries to sign in: as Siti, from one address and with her password unless said otherwise. */
  signIn(more?: { name?: string; password?: string; address?: string }): Promise<SignedIn>
  /** Types and contents of the journal's entries, in order. */
  recorded(): [type: string, data: Record<string, unknown>][]
  /** What is kept of tokens and sessions, as after a restart. */
  restarted(): LiveSessions
}

/** Opens a room with nobody in it. */
export async function peopleRoom(): Promise<PeopleRoom> {
  const database = await openDatabase(':memory:')
  const store = sqliteJournalStore(database.handle)
  const standing = clock()
  const witness = { read: () => null, write: () => undefined }
  const { journal } = openJournal(store, witness, 'live', standing)
  const { people } = followed(journal)
  const secrets = sqliteSecrets(database.handle)
  const now = () => standing.now()
  const places = geography()
  const desk: SignInDesk = {
    people,
    secrets,
    now,
    recorder: journal,
    turns: new Turns(),
    versionOf: (stream) => journal.versionOf(stream),
    sessions: new LiveSessions(people, secrets, now),
    passwords: new Passwords(),
    limits: new SignInLimits(),
    refused: signInRecord(
      journal,
      () => () => {},
      () => {},
    ),
    isArea: (code) => places.area(code) !== undefined,
  }
  return {
    desk,
    clock: standing,
    add: async (more = {}) => {
      const who = { name: 'Siti', role: 'REPORTER', area: null, password: PASSWORD } as const
      const added = await addUser({ ...who, ...more }, 'administrator', desk)
      if (!added.ok) throw new Error(added.problem.message)
      return added.done.user
    },
    signIn: (more = {}) =>
      signIn({ name: 'Siti', password: PASSWORD, address: '10.0.0.1', ...more }, desk),
    recorded: () => {
      journal.flush()
      return Array.from(store.read(0), ({ type, body }) => [type, JSON.parse(body)])
    },
    restarted: () => new LiveSessions(people, secrets, now),
    [Symbol.asyncDispose]: () => database.close(),
  }
}

function followed(journal: ReturnType<typeof openJournal>['journal']): Projections {
  const projections = new Projections(contests())
  journal.onCommit((entries) => entries.forEach((entry) => projections.fold(entry)))
  return projections
}
