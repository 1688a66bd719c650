import type { PinSeverity } from '../map/pin.ts'
import type { IconName } from './icons.ts'
import type { Tone } from './tone.ts'

/** A status as it is shown: an icon of its tone, and words. */
export type Status = { tone: Tone; text: string }

/** How every block shows its age: live says nothing, delayed says it, stale is dimmed too. */
export type Age = { mark: Status | null; dimmed: boolean }

/** The bar on top of the wall. */
export type BarModel = {
  /** Phase of the election; null until the hub has said it. */
  phase: string | null
  question: string
  /** Time and day by the hub's clock, `19.42 WIB`; null until the hub has said it. */
  clock: { time: string; day: string; speed: string | null } | null
  connection: Status
  /** Tickets of the area on show; null while none are known. */
  tickets: { open: string; notes: readonly Status[]; dimmed: boolean } | null
  switchLabel: string
  /** All scenes by name, with the way there. */
  scenes: readonly { key: string; name: string; href: string; current: boolean }[]
}

/** The one figure of the scene. */
export type FigureModel = {
  caption: string
  /** Large: `60.219`; a dash when nothing is known yet. */
  value: string
  /** Beside it: `dari 60.751 TPS`. */
  beside: string
  /** Below that: `(99,12 %)`; null when nothing is known yet. */
  quiet: string | null
  /** Said instead of notes while nothing is known yet; null otherwise. */
  empty: string | null
  /** What else has to be known of the figure: its coverage, its stamp, what is wrong with it. */
  notes: readonly Status[]
}

/** One ballot column in the chart. */
export type PairModel = {
  number: number
  name: string
  votes: number
  /** `12.018.858`. */
  votesText: string
  /** `(58,70 %)` of the votes for all pairs. */
  shareText: string
  /** Already readable on the panel. */
  colour: string
}

/** The chart of votes. */
export type VotesModel = {
  title: string
  /** By ballot number; empty without a public count. */
  pairs: readonly PairModel[]
  coverage: string
  notOfficial: string
  /** Why no pair is coloured yet; null once they are. */
  undecided: string | null
  /** Said instead of the chart; null when there is one. */
  empty: string | null
}

/** One part of a stacked bar. */
export type Segment = {
  key: string
  label: string
  value: number
  /** `1.234`. */
  valueText: string
  colour: string
}

/** One stacked bar with what it stands for. */
export type StackRow = {
  key: string
  /** What the bar is of, and whether something is wrong with it. */
  label: Status
  /** What the bar is as a whole: `60.751 TPS`. */
  whole: string
  /** From left to right. */
  segments: readonly Segment[]
  /** The segments that are written out below the bar. */
  listed: readonly Segment[]
  /** How many of them stand side by side. */
  columns: number
}

/** The chart of stacked bars. */
export type StackModel = {
  title: string
  note: Status | null
  /** Empty while nothing is known yet. */
  rows: readonly StackRow[]
  /** Said instead of the bars; null when there are some. */
  empty: string | null
}

/** A few words on a district; the icon or the colour is explained elsewhere on the screen. */
export type WorstDetail = { text: string; icon: IconName | null; colour: string | null }

/** One district in the list. */
export type WorstRow = {
  code: string
  district: string
  /** Null when the list is of one regency, whose name is on the screen already. */
  regency: string | null
  /** What is the matter there; null when the numbers say it all. */
  detail: WorstDetail | null
  coverage: string
  share: string
  href: string
}

/** The list of the worst districts. */
export type WorstModel = {
  title: string
  rows: readonly WorstRow[]
  /** Said instead of rows; null when there are some. */
  empty: string | null
  /** What is not in the list: those in order, those without data, those that count apart. */
  notes: readonly Status[]
}

/** One ticket in the list. Its texts are of the field: shown, and never anything else. */
export type PressingRow = {
  number: number
  severity: PinSeverity
  severityText: string
  title: string
  /** Station, village, district, regency. */
  where: string
  /** How long ago it was opened. */
  age: string
  /** The clock that runs, and how it stands. */
  clock: Status
  /** Code of the area to go to. */
  code: string
  href: string
}

/** The list of the most pressing tickets. */
export type PressingModel = {
  title: string
  rows: readonly PressingRow[]
  /** Said instead of rows; null when there are some. */
  empty: string | null
  /** How many more there are; null when all are listed. */
  more: Status | null
}

/** One thing that changed. */
export type ChangeItem = {
  key: string
  time: string
  where: string
  before: string | null
  after: string
}

/** The line at the bottom. */
export type ChangesModel = { title: string; items: readonly ChangeItem[]; empty: string }

/** One class in the map's legend; `key` is the name of its class in the page. */
export type LegendItem = { key: string; label: string; count: string }

/** The pins on the map: how many of each severity, and how many cannot be drawn. */
export type PinLegendModel = {
  title: string
  items: readonly { severity: PinSeverity; label: string; count: string }[]
  note: string | null
}

/** What the dots of single stations mean. */
export type DotLegendModel = {
  title: string
  items: readonly { key: string; label: string; count: string; colour: string }[]
}

/** The map's words; its classes come apart from it. */
export type MapModel = {
  /** Said in place of the map while there is none, and while it has lost its GPU context. */
  waiting: string
  lost: string
  title: string
  /** The way back to the province; null when it is on show. */
  back: { text: string; href: string } | null
  /** A sentence about something in the URL that cannot be shown; null when all is well. */
  notice: string | null
  legendTitle: string
  legend: readonly LegendItem[]
  /** In place of the legend while the map shows single stations; null otherwise. */
  dots: DotLegendModel | null
  pins: PinLegendModel
  origin: string
  attribution: string
}

/** The mask over a wall whose hub is gone. */
export type GoneModel = { title: string; last: string; advice: string }

/** The sheet of a television that may not show anything yet. */
export type PairingModel = {
  title: string
  /** As it is typed by who approves it; null while there is none. */
  code: string | null
  /** The code as it is read, or a dash. */
  parts: readonly string[]
  advice: string
  state: Status
  /** The way to what may be shown; null when nothing may. */
  back: { text: string; href: string } | null
  /** The way in for who has been given a token. */
  paste: Record<'open' | 'title' | 'advice' | 'field' | 'action' | 'back', string>
  /** Said beside the token's field when the last one was refused; null otherwise. */
  rejected: string | null
}
