import type { Contest } from '../../../server/src/domain/contests.ts'
import { allotment } from '../../../server/src/domain/ballots.ts'
import type { Geography } from '../../../server/src/domain/geography/geography.ts'
import type { DistrictFinal, Electorate } from '../../../server/src/rehearsal/electorate.ts'
import { wib } from '../../support/builders/clock.ts'
import { registerOf } from '../../support/builders/city.ts'

/** A small election with what was published of it, and what it ended on. */
export interface Election {
  geography: Geography
  contests: Contest[]
  electorate: Electorate
}

/** What a district ended on; complete and at the last stamp unless said otherwise. */
export function final(district: string, more: Partial<DistrictFinal> = {}): DistrictFinal {
  const stampedAt = wib('28 10:15') + 4_000
  const published = more.stationsPublished ?? more.stationsTotal ?? 40
  const votes = [31, 197, 112].map((average) => average * published + 7)
  return {
    district,
    stationsPublished: published,
    stationsTotal: published,
    votes,
    stampedAt,
    ...more,
  }
}

/**
 * Nine districts: one finished the same evening, two of Malang, two of Sumenep of which one is an
 * island that had hardly begun, and the three of Surabaya whose forms were corrected.
 */
export function finals(): DistrictFinal[] {
  return [
    final('35.01.01', { stationsTotal: 40 }),
    final('35.07.05', { stationsTotal: 70 }),
    final('35.07.06', { stationsTotal: 30 }),
    final('35.29.22', { stationsPublished: 60, stationsTotal: 69 }),
    final('35.29.23', { stationsPublished: 8, stationsTotal: 40 }),
    final('35.78.08', { stationsTotal: 75 }),
    final('35.78.13', { stationsTotal: 70 }),
    final('35.78.15', { stationsTotal: 72 }),
    final('35.79.01', { stationsTotal: 20, stampedAt: wib('27 20:45') }),
  ]
}

/** The election of these districts: what was not published has 380 valid votes a station. */
export function election(ended = finals()): Election {
  const districts = Object.fromEntries(ended.map((one) => [one.district, one.stationsTotal]))
  const geography = registerOf(districts)
  const missing = ended.reduce((sum, one) => sum + one.stationsTotal - one.stationsPublished, 0)
  const votes = [30, 200, 150].map((average, column) =>
    ended.reduce((sum, one) => sum + (one.votes[column] ?? 0), average * missing),
  )
  const invalid = Math.round(votes.reduce((sum, count) => sum + count, 0) * 0.058)
  const contests = [contest('governor', 3), ...geography.within('35', 'REGENCY').map(ofRegency)]
  const stations = geography.stationsWithin('35').map(({ code, voters: { registered } }) => {
    return { code, registered, allotted: allotment(registered, 25) }
  })
  const columns = new Map(contests.map((one) => [one.code, one.columns.length]))
  return {
    geography,
    contests,
    electorate: { stations, columns, finals: ended, official: { votes, invalid } },
  }
}

function ofRegency({ code }: { code: string }): Contest {
  return contest(`regency:${code}`, code === '35.78' ? 2 : 4)
}

function contest(code: string, columns: number): Contest {
  const numbers = Array.from({ length: columns }, (_, at) => at + 1)
  const area = code === 'governor' ? '35' : code.slice('regency:'.length)
  return { code, area, columns: numbers.map((number) => ({ number, empty: false })) }
}
