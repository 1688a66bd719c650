import { watchHub } from '../../../server/src/app/compose/watch-hub.ts'
import type { Watch } from '../../../server/src/app/compose/watch.ts'
import type { Rules } from '../../../server/src/domain/rules.ts'
import { wib } from './clock.ts'
import type { RoomOptions } from './room.ts'
import { type TicketRoom, ticketRoom } from './incidents.ts'

/** A room in which the hub acts by itself when it is told to settle. */
export interface WatchedRoom extends TicketRoom {
  watch: Watch
  /** Another watch on the same record, as after a restart of the hub, perhaps with other rules. */
  watchAgain(other?: Rules): Watch
  /** Does only what time has done to tickets. */
  passTime(): Promise<void>
  /** Lets time pass, by minutes, and the hub do what is due by then. */
  later(minutes: number): Promise<void>
  /** Tickets as one line each: number, state, level of escalation, place. */
  lines(): string[]
  /** What the watch complained of. */
  complaints: unknown[]
}

/** Opens a room before its first entry, on the evening of the count unless it is another moment. */
export async function watchedRoom(
  options: RoomOptions = {},
  moment = wib('27 19:00'),
): Promise<WatchedRoom> {
  const room = await ticketRoom(options)
  const { clock, geography, journal, state } = room
  clock.moment = moment
  const { turns } = room.desk()
  const complaints: unknown[] = []
  const log = { error: (said: unknown) => complaints.push(said) } as never
  const { rules } = state.day
  const hub = (other: Rules) =>
    watchHub({ clock, geography, rules: other, journal, state, turns, log })
  const watchAgain = (other = rules): Watch => hub(other).watch
  const { watch, passTime } = hub(rules)
  return {
    ...room,
    watch,
    watchAgain,
    passTime,
    complaints,
    later: async (minutes) => {
      clock.pass(minutes * 60_000)
      await watch.settle()
    },
    lines: () =>
      state.projections.incidents.all().map(({ number, state: stands, escalation, place }) => {
        return `#${number} ${stands} ${escalation} ${place}`
      }),
    [Symbol.asyncDispose]: () => room[Symbol.asyncDispose](),
  }
}
