import { publishedCounts } from '@ruang-pantau/seeds'
import { allotment } from '../../domain/ballots.ts'
import type { Contest } from '../../domain/contests.ts'
import type { Geography } from '../../domain/geography/geography.ts'
import type { Rules } from '../../domain/rules.ts'
import {
  type Electorate,
  faults,
  officialResult,
  planRehearsal,
  type Rehearsal,
} from '../../rehearsal/index.ts'

/** Decides the rehearsal that a seed and the names of faults stand for, on the hub's own register. */
export function planOn(
  geography: Geography,
  contests: readonly Contest[],
  rules: Rules,
  chosen: { seed: number; faults: readonly string[] },
): Rehearsal {
  const stations = [...geography.areas()]
    .filter(({ level }) => level === 'PROVINCE')
    .flatMap(({ code }) => geography.stationsWithin(code))
    .map(({ code, voters: { registered } }) => {
      return { code, registered, allotted: allotment(registered, rules.reservePermille) }
    })
  const electorate: Electorate = {
    stations,
    columns: new Map(contests.map(({ code, columns }) => [code, columns.length])),
    finals: publishedCounts().map(({ stampedAt, ...final }) => {
      return { ...final, stampedAt: Date.parse(stampedAt) }
    }),
    official: officialResult,
  }
  const planted = faults.filter(({ name }) => chosen.faults.includes(name))
  return planRehearsal(electorate, chosen.seed, planted)
}
