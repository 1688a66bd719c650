import type { AreaFigures, Frame } from './frames.ts'
import type { TicketFrame } from './ticket-frames.ts'

/** The hub's levels of areas. */
export type Level = 'PROVINCE' | 'REGENCY' | 'DISTRICT' | 'VILLAGE'

/** The levels, from the province down: a dotted code has as many parts. */
const levels: readonly Level[] = ['PROVINCE', 'REGENCY', 'DISTRICT', 'VILLAGE']

/** `level`, but never above the area with the code `within`: inside a regency is no province. */
export function levelWithin(level: Level, within: string): Level {
  const own = within.split('.').length - 1
  return levels[Math.max(own, levels.indexOf(level))] ?? 'VILLAGE'
}

/** Which figures: the areas of `level` inside the area with the code `within`. */
export type Topic = { within: string; level: Level }

/**
 * Why the hub does not serve this screen for a while: it has too many connections, the page is of
 * another version than the hub, or the hub fails. It is asked again, slowly.
 */
export type Trouble = 'CROWDED' | 'OUTDATED' | 'FAILING'

/** Why a subscription ended: the hub will not serve this screen, not now, or anything else. */
export type Ending = 'REFUSED' | 'LOST' | Trouble

/** An ending that is waited out. */
export type Wait = Exclude<Ending, 'REFUSED'>

/** Where a subscription's frames and its one ending go. */
export type Sink<Frames> = {
  frame: (frame: Frames) => void
  ended: (why: Ending) => void
}

/** What every feed needs of the connection to the hub, which is one for all of them. */
export type Connection = {
  /** Cuts the connection at once, without a closing handshake; open topics end as LOST. */
  terminate: () => void
  /** Tells of every time that the connection is made and lost. Returns how to stop listening. */
  onLink: (listener: (connected: boolean) => void) => () => void
}

/**
 * Opens a topic, from the hub's present or after a cursor. `sink.ended` is called exactly once,
 * unless the returned function was called before. Frames come in the hub's order.
 */
type Open<Which, Frames> = (which: Which, after: string | null, sink: Sink<Frames>) => () => void

/** One kind of figures over the connection. It reconnects by itself at the next `open`. */
export type FeedPort<Area extends AreaFigures> = Connection & { open: Open<Topic, Frame<Area>> }

/** Tickets over the connection, of the area with a code. It reconnects at the next `open`. */
export type TicketPort = Connection & { open: Open<string, TicketFrame> }

/** Timers as an argument, so that a test need not wait. Milliseconds. */
export type Timers = {
  after: (milliseconds: number, run: () => void) => () => void
}

/** The timers of the browser. */
export const realTimers: Timers = {
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds)
    return () => clearTimeout(timer)
  },
}
