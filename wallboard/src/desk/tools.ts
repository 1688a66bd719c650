import type { Ask } from '../feed/query.ts'
import type { Format } from '../figures/format.ts'
import type { ThemeName } from '../theme/index.ts'
import type { Language } from '../words/index.ts'

/** Who sits at the desk, as the hub knows them. */
export type DeskViewer = {
  name: string
  role: string
  /** Null: the whole province. */
  area: { code: string; name: string } | null
  /** Names of what they may do in their own area, such as `incidents.handle`. */
  permissions: readonly string[]
}

/**
 * What every part of the desk is given, as one reactive object: read its fields where they are used
 * and do not take it apart, or they stand still.
 */
export type DeskTools = {
  /** Asks the hub as this person; the token is the session's newest. */
  readonly ask: Ask
  readonly language: Language
  readonly theme: ThemeName
  readonly format: Format
  /** The hub's clock in epoch milliseconds, renewed every second. */
  readonly now: number
  readonly rehearsal: boolean
  readonly viewer: DeskViewer
}
