/** What a process that loads a hub is told once. */
export interface LoadOrder {
  url: string
  /** Of somebody who may report and handle everywhere. */
  token: string
  /** Reports of turnout a second, in batches. */
  reports: number
  /** Verbs on tickets a second, each a request of its own. */
  verbs: number
  /** Stations that report. */
  stations: readonly string[]
}

/** What was acknowledged, when the process is told to stop. */
export interface LoadDone {
  reports: number
  verbs: number
  /** Milliseconds from the first request to the last answer. */
  ms: number
  /** Requests that had no proper answer, as text; empty when all went well. */
  failures: string[]
}
