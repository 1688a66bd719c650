import { BALLOTS_REPORTED } from '../../domain/ballots.ts'
import { STATION_REGISTERED } from '../../domain/geography/registered.ts'
import { identityCodes, type StationFacts, violations } from '../../domain/identities.ts'
import { TALLY_REPORTED } from '../../domain/results.ts'
import { TURNOUT_REPORTED } from '../../domain/turnout.ts'
import { VOTING_REPORTED } from '../../domain/voting.ts'
import type { Entry } from '../../journal/entry.ts'
import type { Findings } from '../findings.ts'
import { contestOfSlot, SLOTS } from '../stations/slots.ts'
import type { Day } from '../stations/day.ts'

/** Reports that change what is compared; sheets and signals do not. */
const factTypes: ReadonlySet<string> = new Set([
  BALLOTS_REPORTED,
  STATION_REGISTERED,
  TALLY_REPORTED,
  TURNOUT_REPORTED,
  VOTING_REPORTED,
])

/** Looks whether the counts of a station agree with each other, after a report was taken. */
export function checkStation(day: Day, station: number, entry: Entry, findings: Findings): void {
  const code = day.index.stations[station]?.code
  if (code === undefined || !factTypes.has(entry.type)) return
  const found = violations(factsOf(day, station, code), day.rules)
  findings.settle(
    entry,
    code,
    identityCodes,
    found.map((violation) => ({ ...violation, subject: '' })),
  )
}

const slots = Array.from({ length: SLOTS }, (_, slot) => slot)

function factsOf(
  { registered, ballots, voting, turnout, results }: Day,
  station: number,
  code: string,
) {
  const state = voting.state(station)
  const contests = slots.map((slot) => {
    const tally = results.tally(station, slot)
    return {
      contest: contestOfSlot(slot, code),
      received: ballots.count(station, slot, 'received'),
      used: ballots.count(station, slot, 'used'),
      spoiled: ballots.count(station, slot, 'spoiled'),
      unused: ballots.count(station, slot, 'unused'),
      valid: tally?.valid ?? null,
      invalid: tally?.invalid ?? null,
    }
  })
  const facts: StationFacts = {
    registered: registered.voters(station).registered,
    allotted: ballots.allotted(station),
    closed: state === 'CLOSED' || state === 'COUNTED',
    came: turnout.came(station),
    registeredCame: turnout.registered(station),
    contests,
  }
  return facts
}
