import type { FrameKind } from './frame.ts'

/** What is told to whoever measures the hub. It is called often, so it only counts. */
export interface HubMeter {
  /** Everybody was served on a tick; milliseconds that took. */
  ticked(milliseconds: number): void
  /** A frame was made, once for all who share it. `size`: areas or tickets in it. */
  made(topic: 'figures' | 'tickets', kind: FrameKind, size: number): void
  /** A reader did not keep up and was passed over: its next frame will hold more. */
  passedOver(): void
}

/** Nobody measures. */
export const unmeasured: HubMeter = { ticked: () => {}, made: () => {}, passedOver: () => {} }
