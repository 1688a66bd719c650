import type { FactBlock } from './facts.ts'
import { plain, rowsOf } from './facts.ts'
import type { AreaKnown, Writing } from './known.ts'

/** How many stations of an area are published, and why the others are not. */
export function uploadsBlock({ figures }: AreaKnown, { words, format }: Writing): FactBlock {
  const { uploads, pollingStations } = figures
  const { count } = format
  const rows = rowsOf(words.none, [
    [
      words.sheets.published,
      [plain(words.partly(count(uploads.stationsPublished), count(pollingStations)))],
    ],
    ...uploads.gap.map(
      ({ reason, stations }) =>
        [
          format.words.uploads.reason[reason],
          [stations === 0 ? null : plain(count(stations))],
        ] as const,
    ),
  ])
  return { id: 'sheets', title: words.sheets.title, columns: [], rows, caution: null }
}
