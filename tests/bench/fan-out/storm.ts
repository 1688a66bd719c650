import type { Load } from './protocol.ts'

/** A thousand events a second for five seconds, in twenties as they come in with a request. */
export const storm: Load = { events: 5_000, burst: 20, everyMs: 20 }

/** The same for a moment, so that nothing is compiled in the storm. */
export const warmUp: Load = { events: 500, burst: 20, everyMs: 40 }
