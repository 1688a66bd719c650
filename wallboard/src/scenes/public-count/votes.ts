import type { AreaCount } from '../../feed/index.ts'
import { pairTitle } from '../../figures/pairs.ts'
import { coverageText, shareText } from '../../figures/part.ts'
import type { PairModel, VotesModel } from '../../panels/models.ts'
import { isColour, readable } from '../../theme/index.ts'
import { shownArea } from '../shared/input.ts'
import type { SceneInput, Wall } from '../shared/input.ts'

/** From this share of stations on, 0 to 1, pairs are told apart by colour. */
const leaderShare = 0.2

function pairColour(input: Wall, number: number, decided: boolean): string {
  const { theme, pairs } = input
  if (!decided) return theme.undecided
  const printed = pairs.find((pair) => pair.number === number)?.colour ?? ''
  const own = isColour(printed) ? printed : theme.pairs[(number - 1) % theme.pairs.length]
  return readable(own ?? theme.undecided, theme.surface)
}

/** Votes by pair as the publisher counts them for the area, with their coverage. */
export function votesModel(input: SceneInput<AreaCount>): VotesModel {
  const { format } = input
  const say = format.words.votes
  const area = shownArea(input)
  const own = area?.publicCount ?? null
  const frame = { title: say.title, notOfficial: say.notOfficial }
  const empty = area === null ? format.words.loading : say.empty
  if (own === null) return { ...frame, pairs: [], coverage: '', undecided: null, empty }

  const { stationsPublished, stationsTotal } = own
  const decided = stationsTotal > 0 && stationsPublished / stationsTotal >= leaderShare
  const all = own.votes.reduce((sum, pair) => sum + pair.votes, 0)
  const pairs = own.votes.map(({ number, votes }): PairModel => {
    const name = input.pairs.find((pair) => pair.number === number)?.name
    return {
      number,
      votes,
      name: name === undefined ? say.pair(number) : pairTitle(name),
      votesText: format.count(votes),
      shareText: shareText(format, { part: votes, whole: all }),
      colour: pairColour(input, number, decided),
    }
  })
  const coverage = coverageText(format, { part: stationsPublished, whole: stationsTotal })
  const undecided = decided ? null : say.undecided(format.rule(leaderShare))
  return { ...frame, pairs, coverage, undecided, empty: null }
}
