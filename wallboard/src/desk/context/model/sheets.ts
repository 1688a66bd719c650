import type { FactBlock, FactValue } from './facts.ts'
import { plain } from './facts.ts'
import type { StationKnown, Writing } from './known.ts'

type Sheet = StationKnown['sheets'][number]

const tones: Partial<Record<NonNullable<Sheet['state']>, FactValue['tone']>> = {
  PUBLISHED: 'done',
  CANCELLED: 'attention',
  REJECTED: 'attention',
  HANDED_TO_DISTRICT: 'attention',
}

/** Everything else that is known of a sheet, in the order in which one asks. */
function noteOf(sheet: Sheet, { words, format }: Writing): string | null {
  const says = words.sheets
  const at = (moment: string) => format.moment(Date.parse(moment))
  const due = sheet.dueAt === null ? null : at(sheet.dueAt)
  const notes = [
    sheet.state === 'REJECTED' && sheet.rejection !== null && says.rejections[sheet.rejection],
    sheet.owner !== null && says.owner(sheet.owner, due),
    sheet.path !== null && says.paths[sheet.path],
    sheet.observedAt !== null && at(sheet.observedAt),
  ]
  return notes.filter(Boolean).join(' · ') || null
}

/** The six result sheets of a station on their way, a column a contest. */
export function sheetsBlock({ sheets }: StationKnown, writing: Writing): FactBlock {
  const { words } = writing
  const says = words.sheets
  const cell = (sheet: Sheet | undefined): FactValue => {
    if (!sheet || sheet.state === null) return plain(says.notCaptured)
    const tone = tones[sheet.state] ?? 'plain'
    return { text: says.states[sheet.state], tone, note: noteOf(sheet, writing) }
  }
  const numbers = [...new Set(sheets.map(({ sheet }) => sheet))].toSorted((a, b) => a - b)
  const rows = numbers.map((number) => ({
    label: says.sheet(number),
    values: [true, false].map((governor) =>
      cell(
        sheets.find(
          ({ sheet, contest }) => sheet === number && (contest === 'governor') === governor,
        ),
      ),
    ),
  }))
  return {
    id: 'sheets',
    title: says.title,
    columns: Object.values(words.contest),
    rows,
    caution: null,
  }
}
