import { headingName } from '../../figures/names.ts'
import type { BarModel } from '../../panels/models.ts'
import { blockAge, connectionStatus } from './age.ts'
import { nameOf } from './input.ts'
import type { SceneTime, Wall } from './input.ts'
import type { SceneWords } from './scene.ts'
import { countTickets } from './tickets.ts'

function clockOf({ info, format }: Wall, { hubNow }: SceneTime): BarModel['clock'] {
  if (hubNow === null || info === null) return null
  const speed =
    info.clock.speed === 1 ? null : format.words.rehearsalClock(format.count(info.clock.speed))
  return { time: format.time(hubNow), day: format.day(hubNow), speed }
}

/** How many tickets are open, and how many of them are critical or overdue where some are. */
function ticketsOf(wall: Wall, time: SceneTime): BarModel['tickets'] {
  const counts = countTickets(wall, time.hubNow)
  if (counts === null) return null
  const { count, words } = wall.format
  const { open, critical, overdue } = counts
  const say = words.incidents.bar
  const age = blockAge(time.ticketFreshness, wall.format)
  // Beside it stands the connection: what that says already is not said twice.
  const { state } = time.ticketFreshness
  const late = state !== 'LIVE' && state !== 'CONNECTING' && state !== time.freshness.state
  if (late) {
    const mark = connectionStatus(time.ticketFreshness, wall.format)
    return { open: say.open(count(open)), notes: [mark], dimmed: age.dimmed }
  }
  return {
    open: say.open(count(open)),
    notes: [
      ...(critical > 0 ? [{ tone: 'critical', text: say.critical(count(critical)) } as const] : []),
      ...(overdue > 0 ? [{ tone: 'delayed', text: say.overdue(count(overdue)) } as const] : []),
    ],
    dimmed: age.dimmed,
  }
}

/** The bar on top: where we are in the election, what this scene asks, when, and how fresh. */
export function barModel(
  wall: Wall,
  time: SceneTime,
  { question }: SceneWords,
  scenes: BarModel['scenes'],
): BarModel {
  const { format, focus, province, info } = wall
  return {
    phase: info && format.words.phase[info.phase],
    question: question(headingName(nameOf(wall, focus ?? province))),
    clock: clockOf(wall, time),
    connection: connectionStatus(time.freshness, format),
    tickets: ticketsOf(wall, time),
    switchLabel: format.words.scenes,
    scenes,
  }
}
