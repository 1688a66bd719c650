import type { FactBlock, FactValue } from './facts.ts'
import { alarming, plain, rowsOf } from './facts.ts'
import type { Ballots, CommonFigures, Writing } from './known.ts'

const contestsOf = ({ governor, regency }: CommonFigures) => [governor, regency] as const

/** Whether a place with `stations` stations got exactly what it was allotted; null before it is known. */
function received(ballots: Ballots, stations: number, { words, format }: Writing) {
  if (ballots === null || ballots.stationsSupplied === 0) return null
  const text = format.count(ballots.received)
  if (stations > 1) return plain(text)
  const { short, inExcess, exact } = words.ballots
  const difference = ballots.received - ballots.allotted
  if (difference === 0) return plain(text, exact)
  const amount = format.count(Math.abs(difference))
  return alarming(text, difference < 0 ? short(amount) : inExcess(amount))
}

/**
 * The ballots of a place, a column a contest. What was used and left over is unknown until anything
 * of it was reported: a zero that nobody reported is not shown as one.
 */
export function ballotsBlock(
  figures: CommonFigures,
  stations: number,
  writing: Writing,
): FactBlock {
  const { words, format } = writing
  const says = words.ballots
  const contests = contestsOf(figures).filter((ballots) => ballots !== null)
  const each = (value: (ballots: NonNullable<Ballots>) => FactValue | null) => contests.map(value)
  const counted = (count: (ballots: NonNullable<Ballots>) => number) =>
    each((ballots) => {
      const isKnown = ballots.used + ballots.spoiled + ballots.unused > 0
      return isKnown ? plain(format.count(count(ballots))) : null
    })
  const wrong = (count: (ballots: NonNullable<Ballots>) => number) =>
    each((ballots) => (count(ballots) > 0 ? alarming(format.count(count(ballots))) : null))
  const several: ReturnType<typeof rowsOf> =
    stations > 1
      ? rowsOf(words.none, [
          [
            says.supplied,
            each(({ stationsSupplied }) =>
              plain(words.partly(format.count(stationsSupplied), format.count(stations))),
            ),
          ],
          [says.stationsShort, wrong(({ stationsShort }) => stationsShort)],
          [says.stationsInExcess, wrong(({ stationsInExcess }) => stationsInExcess)],
        ])
      : []
  const rows = rowsOf(words.none, [
    [says.allotted, each(({ allotted }) => plain(format.count(allotted)))],
    [says.received, each((b) => received(b, stations, writing) ?? plain(words.none))],
    [says.used, counted(({ used }) => used)],
    [says.spoiled, counted(({ spoiled }) => spoiled)],
    [says.unused, counted(({ unused }) => unused)],
  ])
  const columns = contests.length === 1 ? [words.contest.governor] : Object.values(words.contest)
  return { id: 'ballots', title: says.title, columns, rows: [...rows, ...several], caution: null }
}

/** Ballots of both contests in one value, `512 + 512`: what was received, or used, here. */
export function ballotsInShort(
  figures: CommonFigures,
  count: (ballots: NonNullable<Ballots>) => number | null,
  { words, format }: Writing,
): string {
  const counts = contestsOf(figures)
    .filter((ballots) => ballots !== null)
    .map(count)
  if (counts.every((value) => value === null)) return words.none
  return counts.map((value) => (value === null ? words.none : format.count(value))).join(' + ')
}
