import type {
  Agency,
  IncidentCategory,
  IncidentKind,
  IncidentReason,
  IncidentSeverity,
} from '../../domain/incidents/words.ts'

/** Where a story happens. */
export type StoryLevel = 'STATION' | 'VILLAGE' | 'DISTRICT' | 'REGENCY'

/** Something that is reported again and again on an election day, and how it ends. */
export interface Story {
  category: IncidentCategory
  /** An incident unless said otherwise. */
  kind?: IncidentKind
  severity: IncidentSeverity
  /** Ways to say it, Indonesian; `{n}` stands for the quantity. */
  titles: readonly [string, ...string[]]
  /** Fewest and most of what is counted; left out when nothing is. */
  quantity?: readonly [number, number]
  /** A station unless said otherwise. */
  level?: StoryLevel
  /** Who reports it, as a role. */
  reporter: string
  /** How the desk ends it. */
  ending: { reason: IncidentReason; note: string }
  /** Who outside is asked, and what they answer; left out when the desk deals with it alone. */
  agency?: { to: Agency; note: string; reply: string }
  /** How often it is told compared with the others of its category; 1 unless said otherwise. */
  share?: number
}
