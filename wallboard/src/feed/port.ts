import type { AreaFigures, Frame } from './frames.ts'

/** The hub's levels of areas. */
export type Level = 'PROVINCE' | 'REGENCY' | 'DISTRICT' | 'VILLAGE'

/** Which figures: the areas of `level` inside the area with the code `within`. */
export type Topic = { within: string; level: Level }

/** Why a subscription ended: the hub will not serve this screen, or anything else. */
export type Ending = 'REFUSED' | 'LOST'

/** Where a subscription's frames and its one ending go. */
export type Sink<Area extends AreaFigures> = {
  frame: (frame: Frame<Area>) => void
  ended: (why: Ending) => void
}

/** What every feed needs of the connection to the hub, which is one for all of them. */
export type Connection = {
  /** Cuts the connection at once, without a closing handshake; open topics end as LOST. */
  terminate: () => void
  /** Tells of every time that the connection is made and lost. Returns how to stop listening. */
  onLink: (listener: (connected: boolean) => void) => () => void
}

/** One kind of figures over the connection. It reconnects by itself at the next `open`. */
export type FeedPort<Area extends AreaFigures> = Connection & {
  /**
   * Opens a topic, from the hub's present or after a cursor. `sink.ended` is called exactly once,
   * unless the returned function was called before. Frames come in the hub's order.
   */
  open: (topic: Topic, after: string | null, sink: Sink<Area>) => () => void
}

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
