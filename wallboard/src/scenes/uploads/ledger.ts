import type { AreaUploads, GapReason } from '../../feed/index.ts'
import type { StackModel, Status } from '../../panels/models.ts'
import type { Theme } from '../../theme/index.ts'
import { shownArea } from '../shared/input.ts'
import type { SceneInput, Wall } from '../shared/input.ts'
import { segmentsOf } from '../shared/segments.ts'
import type { SegmentParts } from '../shared/segments.ts'
import { gapOf, isSilent, shownReasons } from './gap.ts'
import type { Gap } from './gap.ts'

/** The colours of the reasons, the same wherever a reason is shown. */
export const reasonColours = (theme: Theme): Readonly<Record<GapReason, string>> => ({
  IN_QUEUE: theme.information,
  INCOMPLETE: theme.settled,
  HANDED_TO_DISTRICT: theme.handed,
  REJECTED_PHOTO: theme.attention,
  REJECTED_OTHER: theme.misread,
  PUBLICATION_CANCELLED: theme.critical,
  NO_SIGNAL: theme.undecided,
  NOT_SENT: theme.waiting,
})

function sumOf(
  { format }: Pick<SceneInput<AreaUploads>, 'format'>,
  area: AreaUploads,
  { missing, balanced }: Gap,
): Status {
  const say = format.words.uploads
  const { count } = format
  const numbers = [area.uploads.stationsPublished, missing, area.pollingStations] as const
  const [published, open, all] = [count(numbers[0]), count(numbers[1]), count(numbers[2])]
  if (!balanced) return { tone: 'critical', text: say.unbalanced(published, open, all) }
  return { tone: 'plain', text: say.sum(published, open, all) }
}

/** Every station of an area: published, or the reason why not. */
export function ledgerParts({ format, theme }: Wall, area: AreaUploads): SegmentParts {
  const say = format.words.uploads
  const { byReason } = gapOf(area)
  const colourOf = reasonColours(theme)
  return [
    ['published', say.published, area.uploads.stationsPublished, theme.done],
    ...shownReasons.map(
      (reason) =>
        [reason, say.reason[reason], byReason.get(reason) ?? 0, colourOf[reason]] as const,
    ),
  ]
}

/** The gap ledger: every station published or with its reason, then the reasons enlarged. */
export function ledgerModel(input: SceneInput<AreaUploads>): StackModel {
  const { format } = input
  const say = format.words.uploads
  const area = shownArea(input)
  const nothing = { title: say.chart, note: null, rows: [] }
  if (area === null) return { ...nothing, empty: format.words.loading }
  if (isSilent(area)) return { ...nothing, empty: say.noChart }
  const gap = gapOf(area)
  const segments = segmentsOf(format, ledgerParts(input, area))
  const reasons = segments.slice(1)
  const whole = {
    key: 'all',
    label: sumOf(input, area, gap),
    whole: '',
    segments,
    listed: [],
    columns: 1,
  }
  const enlarged = {
    key: 'missing',
    label: { tone: 'plain', text: say.missing } as const,
    whole: say.missingWhole(format.count(gap.missing)),
    segments: reasons,
    listed: reasons,
    columns: 4,
  }
  return { title: say.chart, note: null, rows: [whole, enlarged], empty: null }
}
