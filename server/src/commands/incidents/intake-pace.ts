import { Limit } from '../../access/limit.ts'
import type { Moment } from '../../domain/clock.ts'
import type { IntakeLink, IntakeRules, Pace } from '../../domain/incidents/intake.ts'

/** What is known of somebody without an account. */
export interface Reporter {
  /** Where the request came from, as far as it can be told. */
  address: string
  /** The officers' link that it came through; null without one. */
  link: IntakeLink | null
}

/** A turn that was taken, or the wait until there is one. */
export interface Turn {
  /** Milliseconds until it may be tried again; 0 when the turn was taken. */
  wait: number
  /** Undoes the taking: it came to nothing. */
  giveBack(): void
}

type Counted = [limit: Limit, key: string]

/** Counts what comes without an account. In memory: a restart begins anew. */
export class Paces {
  readonly #now: () => Moment
  readonly #limits

  /** `now` is the real clock, which a rehearsal does not hurry. */
  constructor({ reports, files }: IntakeRules, now: () => Moment) {
    this.#now = now
    this.#limits = {
      reportsOfAddress: limitOf(reports.address),
      reportsOfLink: limitOf(reports.link),
      reports: limitOf(reports.all),
      filesOfAddress: limitOf(files.address),
      files: limitOf(files.all),
    }
  }

  /** A turn to report. Officers share addresses, so through a link it is the link that is counted. */
  report({ address, link }: Reporter): Turn {
    const { reportsOfAddress, reportsOfLink, reports } = this.#limits
    return this.#take([
      link ? [reportsOfLink, link.id] : [reportsOfAddress, address],
      [reports, ''],
    ])
  }

  /** A turn to send a file. */
  file(address: string): Turn {
    const { filesOfAddress, files } = this.#limits
    return this.#take([
      [filesOfAddress, address],
      [files, ''],
    ])
  }

  #take(counted: readonly Counted[]): Turn {
    const now = this.#now()
    const until = counted.map(([limit, key]) => limit.blockedUntil(key, now) ?? now)
    const wait = Math.max(...until) - now
    if (wait > 0) return { wait, giveBack: () => undefined }
    for (const [limit, key] of counted) limit.take(key, now)
    return {
      wait: 0,
      giveBack: () => {
        for (const [limit, key] of counted) limit.giveBack(key)
      },
    }
  }
}

function limitOf({ count, minutes }: Pace): Limit {
  return new Limit(count, minutes * 60_000)
}
