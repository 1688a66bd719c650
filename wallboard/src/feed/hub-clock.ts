/** The hub's clock as last asked: its time, its speed, and our own time when the answer came. */
export type ClockReading = {
  /** Epoch milliseconds by the hub's clock. */
  hub: number
  /** Seconds of the hub's clock in a second of real time; 1 when live. */
  speed: number
  /** Epoch milliseconds by this screen's clock. */
  real: number
}

/** The hub's time now, epoch milliseconds, carried on from a reading. Screens never show their own. */
export function hubTime(reading: ClockReading, realNow: number): number {
  return reading.hub + (realNow - reading.real) * reading.speed
}
