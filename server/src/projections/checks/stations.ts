import { identityCodes, type StationFacts, violations } from '../../domain/identities.ts'
import type { Entry } from '../../journal/entry.ts'
import type { Findings } from '../findings.ts'
import { SLOTS } from '../stations/slots.ts'
import type { Day } from '../stations/day.ts'

/** Looks whether the counts of a station agree with each other, after a report was taken. */
export function checkStation(day: Day, station: number, entry: Entry, findings: Findings): void {
  const code = day.index.stations[station]?.code
  if (code === undefined) return
  const found = violations(factsOf(day, station, code), day.rules)
  findings.settle(
    entry,
    code,
    identityCodes,
    found.map((violation) => ({ ...violation, subject: '' })),
  )
}

function factsOf(
  { registered, ballots, voting, turnout, results }: Day,
  station: number,
  code: string,
) {
  const state = voting.state(station)
  const contests = Array.from({ length: SLOTS }, (_, slot) => {
    const tally = results.tally(station, slot)
    return {
      contest: slot === 0 ? 'governor' : `regency:${code.slice(0, 5)}`,
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
