export type {
  AreaBallots,
  AreaCount,
  AreaTurnout,
  AreaUploads,
  ContestBallots,
  GapReason,
} from './areas.ts'
export type { Change } from './changes.ts'
export { ballotsChannel, publicCountChannel, turnoutChannel, uploadsChannel } from './channels.ts'
export type { Channel } from './channels.ts'
export type { AreaFigures, Figures } from './frames.ts'
export { judge } from './freshness.ts'
export type { Freshness, Link } from './freshness.ts'
export { hubTime } from './hub-clock.ts'
export { createAsk } from './query.ts'
export { connect } from './socket.ts'
export type { Socket } from './socket.ts'
export { gapIn, readStations, votingIn } from './station-states.ts'
export type { PackedStations, StationReader } from './station-states.ts'
export type { TicketChange } from './ticket-changes.ts'
export type { Category, OpenTickets, Severity, Ticket, TicketStep } from './ticket-frames.ts'
export { useFeed } from './use-feed.ts'
export { useHub } from './use-hub.ts'
export type { HubInfo, PairInfo } from './use-hub.ts'
export { useRepeated } from './use-repeated.ts'
export { useTickets } from './use-tickets.ts'
export type { TicketFeed } from './use-tickets.ts'
