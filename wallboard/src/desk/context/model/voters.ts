import { shareText } from '../../../figures/part.ts'
import type { FactBlock } from './facts.ts'
import { plain, rowsOf } from './facts.ts'
import type { CommonFigures, Writing } from './known.ts'

/** Who may vote at a place, and who came, as far as its stations reported. */
export function votersBlock(
  { voters, turnout }: CommonFigures,
  stations: number,
  { words, format }: Writing,
): FactBlock {
  const says = words.voters
  const { count } = format
  const reported = turnout.stationsReporting > 0
  const sum = (...parts: number[]) => parts.map(count).join(' + ')
  const rows = rowsOf(words.none, [
    [says.registered, [plain(count(voters.registered))]],
    [says.sexes, [plain(sum(voters.male, voters.female))]],
    [
      says.came,
      [
        reported
          ? plain(
              count(turnout.came),
              shareText(format, { part: turnout.came, whole: voters.registered }),
            )
          : plain(words.none),
      ],
    ],
    [
      says.kinds,
      [reported ? plain(sum(turnout.registered, turnout.movedIn, turnout.unregistered)) : null],
    ],
    [
      says.reporting,
      [
        stations > 1
          ? plain(words.partly(count(turnout.stationsReporting), count(stations)))
          : null,
      ],
    ],
  ])
  return { id: 'voters', title: says.title, columns: [], rows, caution: null }
}
