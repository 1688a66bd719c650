import type { Sink, TicketPort } from '../../../../wallboard/src/feed/port.ts'
import type { TicketFrame } from '../../../../wallboard/src/feed/ticket-frames.ts'

/** A port for tickets whose hub is the test. */
export function fakeTicketPort(): TicketPort & {
  /** One for each time that the tickets were asked for. */
  openings: { within: string; after: string | null; sink: Sink<TicketFrame> }[]
  send: (frame: TicketFrame) => void
} {
  const port: ReturnType<typeof fakeTicketPort> = {
    openings: [],
    open: (within, after, sink) => {
      port.openings.push({ within, after, sink })
      return () => {}
    },
    send: (frame) => port.openings.at(-1)?.sink.frame(frame),
    terminate: () => {},
    onLink: () => () => {},
  }
  return port
}

/** A frame of tickets: changes at position 2 of epoch `e1`, unless wished otherwise. */
export function ticketFrame(wishes: Partial<TicketFrame> = {}): TicketFrame {
  const seq = wishes.seq ?? 2
  return {
    kind: 'CHANGES',
    epoch: 'e1',
    asOf: '2024-11-28T03:16:00Z',
    incidents: [],
    left: [],
    ...wishes,
    seq,
    cursor: wishes.cursor ?? `cursor-${seq}`,
  }
}
