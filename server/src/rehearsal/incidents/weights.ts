import { shareOut } from '../truth/share-out.ts'

/**
 * What the supervisors found on polling day, by regency: 2,550 in all, the weights of the tickets.
 * Source: DOMAIN (Bawaslu, 27 November 2024).
 */
const found: Readonly<Record<string, number>> = {
  '35.78': 391,
  '35.06': 301,
  '35.73': 219,
  '35.07': 188,
  '35.09': 151,
  '35.10': 127,
  '35.15': 123,
  '35.14': 115,
  '35.04': 86,
  '35.23': 79,
  '35.17': 76,
  '35.29': 73,
  '35.24': 66,
  '35.26': 6,
  '35.27': 5,
  '35.76': 3,
  '35.75': 2,
  '35.71': 2,
}

/** What is left of the 2,550 for the twenty regencies that are not named, and their stations. */
const others = { tickets: 537, regencies: 20, stations: 24_183 }

/** Those that are not named found more than the fewest that are. */
const FEWEST_OF_OTHERS = 7

/** Tickets of polling day by regency. `stations`: how many each regency of the register has. */
export function pollingDayTickets(stations: ReadonlyMap<string, number>): Map<string, number> {
  const unnamed = [...stations].filter(([code]) => found[code] === undefined)
  const left = others.tickets - FEWEST_OF_OTHERS * others.regencies
  const share = unnamed.reduce((sum, [, count]) => sum + count, 0) / others.stations
  const shares = shareOut(
    Math.round(left * share),
    unnamed.map(([, weight]) => ({ weight, highest: left })),
  )
  return new Map([
    ...[...stations.keys()].flatMap((code) => {
      const tickets = found[code]
      return tickets === undefined ? [] : [[code, tickets] as const]
    }),
    ...unnamed.map(([code], at) => [code, FEWEST_OF_OTHERS + (shares[at] ?? 0)] as const),
  ])
}

/** As many tickets in all as a share of some others, by regency and in their proportion. */
export function inProportion(
  tickets: ReadonlyMap<string, number>,
  share: number,
): Map<string, number> {
  const weights = [...tickets.values()]
  const total = Math.round(weights.reduce((sum, weight) => sum + weight, 0) * share)
  const shares = shareOut(
    total,
    weights.map((weight) => ({ weight, highest: total })),
  )
  return new Map([...tickets.keys()].map((code, at) => [code, shares[at] ?? 0]))
}
