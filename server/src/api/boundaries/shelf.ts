import type { Boundaries } from './types.ts'

/** What an import of boundaries came to. */
export type BoundaryImport =
  | { ok: true; level: string; features: number; sha256: string }
  | { ok: false; problems: { code: string; feature: string | null; message: string }[] }

/** How a file of boundaries is to be read, and who sends it. */
export interface BoundaryImportOptions {
  /** Who surveyed them; the map names it. */
  source: string
  /** Property of each feature that holds the area's code. */
  codeProperty: string
  /** Name of who imports them. */
  actor: string
}

/** The boundaries that are shown, as bytes ready to be served. */
export interface BoundaryShelf {
  shown(): Boundaries
  /** The TopoJSON with this hash; null when it is not the one shown. */
  bytes(sha256: string): Buffer | null
  /** Replaces the boundaries by surveyed ones, all or nothing. */
  replace(text: string, options: BoundaryImportOptions): Promise<BoundaryImport>
}
