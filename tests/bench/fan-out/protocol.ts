/** What is published: `events` in all, `burst` at once, a burst every `everyMs` milliseconds. */
export interface Load {
  events: number
  burst: number
  everyMs: number
  /** Bursts come at random: `everyMs` is the mean of the gaps, and a number gives the same ones. */
  random?: number
  /** Milliseconds between ticks, where frames come on ticks and not one for each event. */
  ticks?: number
}

/** What a server process tells. */
export type FromServer =
  /** It listens; `token` is shown by who may see everything. */
  | { ready: { port: number; token: string } }
  /** Everything was published; real milliseconds since the first event. */
  | { published: { ms: number } }
  /** Milliseconds of the processor since it was last asked. */
  | { cpu: number }
  /** Bytes that are in use on the heap, after everything else was collected. */
  | { heap: number }
  /** Executions of GraphQL so far. */
  | { executions: number }

/** What a server process is asked to tell. */
export type Question = 'cpu' | 'heap' | 'executions'

/** What a server process is told: to publish, or to answer. */
export type ToServer = { publish: Load } | { tell: Question }

/** How a client asks for the events. */
export interface Dialect {
  /** Sent after the connection is there, in order; each is answered before the next. */
  hello: readonly string[]
  protocol: string | null
  /** What stands before the moment that an event was made, in its text. */
  mark: 'sentAt=' | '"asOf":"'
}

/** What a client process is told. */
export type ToClients =
  | { connect: { port: number; path: string; sockets: number; dialect: Dialect } }
  /** Count anew; all that is expected, or Infinity to count until told to stop. */
  | { expect: number }
  | { stop: true }

/** What a client process tells. */
export type FromClients =
  | { connected: true }
  /** Every socket got what was expected, or nothing came for some seconds. */
  | { counted: { events: number; p50: number; p99: number; ms: number; busy: number } }

/** Milliseconds on the clock that all processes of a machine share. */
export function sharedNow(): number {
  return Number(process.hrtime.bigint()) / 1e6
}
