import { pairTitle } from '../../../figures/pairs.ts'
import type { FactBlock, FactValue } from './facts.ts'
import { plain, rowsOf } from './facts.ts'
import type { CommonFigures, Results, Writing } from './known.ts'

/** Whether the result of one contest is in: at a station yes or no, in an area how many stations. */
export function isIn(results: Results, stations: number, { words, format }: Writing): FactValue {
  const counted = results?.stationsCounted ?? 0
  if (counted > 0 && counted >= stations) return { text: words.yes, tone: 'done', note: null }
  if (stations === 1 || counted === 0) return plain(words.no)
  return plain(words.partly(format.count(counted), format.count(stations)))
}

type Known = NonNullable<Results>

/** Votes counted at the stations of a place, a column a contest, with their coverage. */
export function resultsBlock(
  figures: CommonFigures,
  stations: number,
  writing: Writing,
): FactBlock {
  const { words, format } = writing
  const says = words.results
  const contests = [figures.governorResults, figures.regencyResults].filter(
    (results) => results !== null,
  )
  const each = (count: (results: Known) => number | undefined) =>
    contests.map((results) => {
      const value = results.stationsCounted > 0 ? count(results) : undefined
      return value === undefined ? null : plain(format.count(value))
    })
  const numbers = new Set(contests.flatMap(({ votes }) => votes.map(({ number }) => number)))
  // The contests share a pair's number only, so its name stands with the votes.
  const votesOf = (number: number) =>
    contests.map(({ votes, stationsCounted }) => {
      const pair = votes.find((column) => column.number === number)
      return pair && stationsCounted > 0
        ? plain(format.count(pair.votes), pairTitle(pair.name))
        : null
    })
  const pairs = [...numbers].toSorted((one, other) => one - other)
  const rows = rowsOf(words.none, [
    [says.counted, contests.map((results) => isIn(results, stations, writing))],
    ...pairs.map((number) => [says.pair(number), votesOf(number)] as const),
    [says.valid, each(({ valid }) => valid)],
    [says.invalid, each(({ invalid }) => invalid)],
  ])
  const columns = contests.length === 1 ? [words.contest.governor] : Object.values(words.contest)
  return { id: 'results', title: says.title, columns, rows, caution: says.notOfficial }
}
