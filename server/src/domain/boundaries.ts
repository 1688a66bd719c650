/** Fact: the boundaries of a level on the map were replaced by surveyed ones. */
export interface BoundariesImported {
  /** Of the map's bytes as they are shown since. */
  sha256: string
  level: 'REGENCY' | 'DISTRICT'
  /** Who surveyed them. */
  source: string
  features: number
}

/** Type of the event that carries {@link BoundariesImported}. */
export const BOUNDARIES_IMPORTED = 'boundaries.imported'
