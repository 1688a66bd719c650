import type { z } from 'zod'
import type { PlaceFigures, placeShape } from './place-shape.ts'

/** What is known of a place, as lines for a person: its name first, then a line a matter. */
export function placeLines(place: z.infer<typeof placeShape>): string[] {
  const { figures } = place
  const matters: Record<string, string | null> = {
    voters: votersLine(figures),
    voting: votingLine(figures),
    ballots: ballotsLine(figures),
    sheets: sheetsLine(figures),
    governor: resultsLine(figures, figures.governorResults),
    regency: resultsLine(figures, figures.regencyResults),
  }
  const known = Object.entries(matters).filter(([, line]) => line !== null)
  return [
    `${nameOf(place)}  ${place.code}`,
    ...known.map(([matter, line]) => `  ${matter.padEnd(9)} ${line}`),
  ]
}

function nameOf(place: z.infer<typeof placeShape>): string {
  if (place.kind === 'PollingStation') {
    const { number, village } = place
    return `TPS ${number}, ${village.name}, ${village.parent.name}, ${village.parent.parent.name}`
  }
  const { name, parent } = place
  return [name, parent?.name, parent?.parent?.name].filter((each) => each).join(', ')
}

function votersLine({ voters, turnout, pollingStations }: PlaceFigures): string {
  const { came, share, stationsReporting } = turnout
  const registered = `${voters.registered} registered`
  if (share === null) return `${registered}, nothing reported yet`
  const percent = `${(100 * share).toFixed(2)} %`
  return `${registered}, ${came} came (${percent})${coverage(stationsReporting, pollingStations)}`
}

function votingLine({ voting }: PlaceFigures): string {
  const states = Object.entries(voting).filter(([, stations]) => stations > 0)
  return states.length === 1 && states[0]?.[1] === 1
    ? states[0][0]
    : states.map(([state, stations]) => `${state} ${stations}`).join(', ')
}

function ballotsLine(figures: PlaceFigures): string {
  const { governorBallots, regencyBallots, pollingStations } = figures
  const contests = [
    ['governor', governorBallots],
    ['regency', regencyBallots],
  ] as const
  return contests
    .flatMap(([contest, ballots]) => {
      if (!ballots) return []
      const { allotted, received, used, stationsSupplied } = ballots
      if (stationsSupplied === 0) return [`${contest} none of ${allotted} reported yet`]
      const counts = `${received} of ${allotted} received, ${used} used`
      return [`${contest} ${counts}${coverage(stationsSupplied, pollingStations)}`]
    })
    .join('; ')
}

function sheetsLine({ uploads, pollingStations }: PlaceFigures): string {
  const { sheetsPublished, sheetsExpected, stationsPublished, gap } = uploads
  const reasons = gap
    .filter(({ stations }) => stations > 0)
    .map(({ reason, stations }) => (pollingStations === 1 ? reason : `${reason} ${stations}`))
  const missing = reasons.length > 0 ? `: ${reasons.join(', ')}` : ''
  const sheets = `${sheetsPublished} of ${sheetsExpected} published`
  return `${sheets}${coverage(stationsPublished, pollingStations)}${missing}`
}

function resultsLine(
  { pollingStations }: PlaceFigures,
  results: PlaceFigures['governorResults'],
): string | null {
  if (!results) return null
  const { stationsCounted, votes, invalid } = results
  if (stationsCounted === 0) return 'not counted yet'
  const pairs = votes.map((pair) => `${pair.number} ${pair.name} ${pair.votes}`).join(', ')
  return `${pairs}; invalid ${invalid}${coverage(stationsCounted, pollingStations)}; provisional`
}

/** How many stations stand behind a figure; of one station that goes without saying. */
function coverage(stations: number, all: number): string {
  return all === 1 ? '' : `, ${stations} of ${all} stations`
}
