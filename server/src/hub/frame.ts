import type { Moment } from '../domain/clock.ts'
import type { FigureView } from '../projections/figures.ts'

/** What a frame is; see `schema/PROTOCOL.md`. */
export const frameKinds = ['SNAPSHOT', 'RESUMED', 'CHANGES', 'RESYNC', 'HEARTBEAT'] as const

/** A kind of {@link frameKinds}. */
export type FrameKind = (typeof frameKinds)[number]

/** Figures at one position of the journal, all of them. */
export interface FigureFrame {
  kind: FrameKind
  epoch: string
  seq: number
  asOf: Moment
  cursor: string
  areas: FigureView[]
}
