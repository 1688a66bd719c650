import type { Logger } from 'pino'
import { Limit } from '../../access/limit.ts'
import { LiveSessions } from '../../access/live-sessions.ts'
import type { OnRefusal } from '../../access/caller.ts'
import { Passwords } from '../../access/passwords.ts'
import type { Secrets } from '../../access/secrets.ts'
import { SignInLimits } from '../../access/sign-in-limits.ts'
import type { PeopleServices } from '../../api/people/services.ts'
import { Pairings } from '../../commands/people/pairings.ts'
import { refusalRecord } from '../../commands/people/refusals.ts'
import type { Later } from '../../commands/people/repeats.ts'
import { signInRecord } from '../../commands/people/sign-in.ts'
import { Turns } from '../../commands/turns.ts'
import type { Geography } from '../../domain/geography/geography.ts'
import type { Journal } from '../../journal/journal.ts'
import type { PeopleView } from '../../domain/people/people.ts'

/** Pairings that one address may begin, and in how long. */
const PAIRINGS = { most: 20, within: 10 * 60_000 } as const

/** Who may come in, wired. */
export interface WiredPeople {
  services: PeopleServices
  onRefusal: OnRefusal
  /** Puts what was still counted together on record. */
  close(): void
}

/** What they are wired on. */
interface PeopleParts {
  people: PeopleView
  secrets: Secrets
  journal: Journal
  geography: Geography
  log: Logger
}

/** Wires who may come in. */
export function wirePeople({ people, secrets, journal, geography, log }: PeopleParts): WiredPeople {
  const now = (): number => Date.now()
  const onError = (error: unknown): void => {
    log.error({ err: error }, 'a refusal could not be put on record')
  }
  const refused = signInRecord(journal, later, onError)
  const refusals = refusalRecord(journal, later, onError)
  const services: PeopleServices = {
    people,
    secrets,
    refused,
    now,
    recorder: journal,
    turns: new Turns(),
    versionOf: (stream) => journal.versionOf(stream),
    sessions: new LiveSessions(people, secrets, now),
    passwords: new Passwords(),
    limits: new SignInLimits(),
    isArea: (code) => geography.area(code) !== undefined,
    pairings: new Pairings(now),
    pairingLimit: new Limit(PAIRINGS.most, PAIRINGS.within),
  }
  const close = (): void => {
    refused.flush()
    refusals.flush()
  }
  return { services, onRefusal: refusals.note, close }
}

/** The process need not stay for it: what is counted goes on record when the hub stops, too. */
const later: Later = (work, milliseconds) => {
  const timer = setTimeout(work, milliseconds).unref()
  return () => clearTimeout(timer)
}
