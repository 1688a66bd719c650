import type { StationReport } from '../observation.ts'

/**
 * What a register says of a station since the first one was loaded. Coordinates and voters each come
 * whole or not at all; what is left out keeps its last value.
 */
export interface StationRegistered extends StationReport {
  /** Degrees, WGS 84, as surveyed. */
  latitude?: number
  longitude?: number
  /** Voters of the final list (DPT), men and women. */
  male?: number
  female?: number
}

/** Type of the event that carries {@link StationRegistered}. */
export const STATION_REGISTERED = 'station.registered'

/** A station has more voters than one may have. `expected` is the most, by rule. */
export const VOTERS_ABOVE_MOST = 'VOTERS_ABOVE_MOST'
