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
}

/** The one figure of the scene. */
export type FigureModel = {
  caption: string
  /** `60.219`; a dash when there is no public count yet. */
  published: string
  of: string
  /** `(99,12 %)`; null when there is no public count. */
  share: string | null
  /** Said instead of a stamp when there is no public count yet; null otherwise. */
  empty: string | null
  /** When the publisher stamped it, and whether it has stopped; null without a public count. */
  stamp: Status | null
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

/** One district in the list. */
export type SlowRow = {
  code: string
  district: string
  /** Null when the list is of one regency, whose name is on the screen already. */
  regency: string | null
  coverage: string
  share: string
  href: string
}

/** The list of the slowest districts. */
export type SlowestModel = {
  title: string
  rows: readonly SlowRow[]
  /** Said instead of rows; null when there are some. */
  empty: string | null
  /** What is not in the list: complete ones, ones without data. Empty when there is nothing. */
  note: string
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
  origin: string
  attribution: string
}

/** The mask over a wall whose hub is gone. */
export type GoneModel = { title: string; last: string; advice: string }
