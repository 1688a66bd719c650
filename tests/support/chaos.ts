import type { Answer, Operation } from './hub-clients.ts'

/** A frame of either kind, with what the readers here ask for. */
interface Frame {
  kind: 'SNAPSHOT' | 'RESUMED' | 'CHANGES' | 'RESYNC' | 'HEARTBEAT'
  seq: number
  cursor: string
  areas?: ({ code: string } & Record<string, unknown>)[]
  incidents?: { number: number; version: number; state: string }[]
  left?: number[]
}

const settled = new Set(['RESOLVED', 'CLOSED', 'INVALID', 'MERGED'])

/** What both kinds of reader do: keep the cursor, and watch over order. */
abstract class Reader {
  cursor: string | null = null
  seq = -1
  /** How often it was connected and answered. */
  connections = 0
  /** What the hub did that it promises not to do; empty when all is well. */
  readonly wrongs: string[] = []
  readonly #waiting: { seq: number; resolve: () => void }[] = []
  #connection = 0
  /** Kinds of the frames that come next; empty when any may. */
  #expected: Frame['kind'][] = []
  #onBegun: () => void = () => undefined

  protected abstract operation(after: string | null): Operation
  protected abstract apply(frame: Frame): void

  /**
   * The operation of its next connection, and who takes what comes of it: an old one is not heard.
   * `expected`: the kinds of the frames that it must begin with.
   */
  connect(
    expected: Frame['kind'][] = [this.cursor === null ? 'SNAPSHOT' : 'RESUMED'],
  ): [Operation, (answer: Answer) => void] {
    const connection = (this.#connection += 1)
    this.#expected = [...expected]
    const take = (answer: Answer): void => {
      if (connection === this.#connection) this.#take(answer)
    }
    return [this.operation(this.cursor), take]
  }

  /** Hears no more of its connection. */
  leave(): void {
    this.#connection += 1
  }

  /** Resolves when the frames that it must begin with have come. */
  began(): Promise<void> {
    if (this.#expected.length === 0) return Promise.resolve()
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#onBegun = resolve
    return promise
  }

  /** Resolves with the frame that reaches a position. */
  reached(seq: number): Promise<void> {
    if (this.seq >= seq) return Promise.resolve()
    return new Promise((resolve) => this.#waiting.push({ seq, resolve }))
  }

  #take({ data, errors }: Answer): void {
    const frame = data?.['frame'] as Frame | undefined
    if (errors || !frame) return void this.wrongs.push(JSON.stringify(errors ?? data))
    this.#begin(frame)
    if (frame.seq < this.seq) this.wrongs.push(`${frame.kind} ${frame.seq} after ${this.seq}`)
    this.apply(frame)
    this.seq = frame.seq
    this.cursor = frame.cursor
    if (this.#expected.length === 0) this.#onBegun()
    for (const { seq, resolve } of this.#waiting) if (seq <= frame.seq) resolve()
  }

  #begin({ kind }: Frame): void {
    const expected = this.#expected.shift()
    if (expected === undefined) return
    if (this.#expected.length === 0) this.connections += 1
    if (kind !== expected) this.wrongs.push(`${kind} and not ${expected}`)
    // Another history: its positions say nothing of those before.
    if (kind === 'RESYNC') this.seq = -1
  }
}

/** What a {@link FigureReader} reads. */
interface FigureReading {
  level?: 'REGENCY' | 'DISTRICT'
  remembers?: boolean
  /** How often every figure is asked for: frames become as large. */
  times?: number
}

/** Reads the turnout of all areas of a level: of the regencies unless said otherwise. */
export class FigureReader extends Reader {
  readonly #level: string
  readonly shown = new Map<string, string>()
  /** Everything it showed, by position, the last at each; empty unless it is to remember. */
  readonly past = new Map<number, string>()
  readonly #remembers: boolean
  readonly #fields: string

  constructor({ level = 'REGENCY', remembers = false, times = 1 }: FigureReading = {}) {
    super()
    this.#level = level
    this.#remembers = remembers
    const again = Array.from({ length: times - 1 }, (_, at) => `t${at}: ${TURNOUT}`)
    this.#fields = [TURNOUT, ...again].join(' ')
  }

  protected override operation(after: string | null): Operation {
    return {
      query: `subscription ($after: Cursor) {
        frame: turnout(within: "35", level: ${this.#level}, after: $after) {
          kind seq cursor areas { code ${this.#fields} }
        }
      }`,
      variables: { after },
    }
  }

  protected override apply({ kind, seq, areas = [] }: Frame): void {
    if (kind === 'SNAPSHOT') this.shown.clear()
    for (const { code, ...figures } of areas) this.shown.set(code, JSON.stringify(figures))
    if (this.#remembers) this.past.set(seq, this.all())
  }

  /** All it shows, as one text. */
  all(): string {
    return [...this.shown].toSorted(([one], [other]) => (one < other ? -1 : 1)).join('\n')
  }
}

/** The figures that a {@link FigureReader} asks for. */
export const TURNOUT = 'turnout { registered movedIn unregistered came stationsReporting }'

/** Reads the tickets of an area. */
export class TicketReader extends Reader {
  readonly within: string
  /** Every change behind its first frame, as it came: `#number version`. */
  readonly heard: string[] = []
  /** Numbers of the open tickets that a screen would show. */
  readonly shown = new Set<number>()

  constructor(within: string) {
    super()
    this.within = within
  }

  protected override operation(after: string | null): Operation {
    return {
      query: `subscription ($within: ID!, $after: Cursor) {
        frame: incidents(within: $within, after: $after) {
          kind seq cursor left incidents { number version state }
        }
      }`,
      variables: { within: this.within, after },
    }
  }

  protected override apply({ kind, incidents = [], left = [] }: Frame): void {
    if (kind === 'SNAPSHOT') this.shown.clear()
    for (const { number, version, state } of incidents) {
      if (kind !== 'SNAPSHOT') this.heard.push(`#${number} ${version}`)
      if (settled.has(state)) this.shown.delete(number)
      else this.shown.add(number)
    }
    for (const number of left) this.shown.delete(number)
  }
}
