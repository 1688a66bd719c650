import type { Logger } from 'pino'
import { TimedTickets, type TimedView } from '../../commands/incidents/by-time.ts'
import { dealWith, type FindingDesk } from '../../commands/incidents/from-findings.ts'
import { endings, nextSilence, noteSilences, type SilenceView } from '../../commands/silence.ts'
import type { Recorder } from '../../commands/recorder.ts'
import type { Moment } from '../../domain/clock.ts'
import { isListenedTo } from '../../domain/silence.ts'
import type { FindingGroups } from '../../projections/finding-groups.ts'
import type { Watched } from './watch.ts'

/** Notices regencies that fell silent, and that speak again. */
export function watchSilence(view: SilenceView, recorder: Recorder): Watched {
  let next: Moment = 0
  return {
    next: (now) => {
      if (endings(view).length > 0) return now
      return isListenedTo(now) ? next : Infinity
    },
    act: async (now) => {
      await noteSilences(view, recorder, now)
      next = nextSilence(view, now)
    },
  }
}

/** Notes missed deadlines and escalates by the rules. */
export function watchDeadlines(view: TimedView, recorder: Recorder): Watched {
  const tickets = new TimedTickets(view)
  return { next: () => tickets.next(), act: (now) => tickets.act(recorder, now) }
}

/** Opens, settles and tells the tickets of findings. */
export function watchFindings(groups: FindingGroups, desk: FindingDesk, log: Logger): Watched {
  return {
    next: (now) => (groups.hasChanged ? now : Infinity),
    act: async () => {
      const changed = groups.takeChanged()
      for (const [at, group] of changed.entries()) {
        try {
          const dealt = await dealWith(group, desk)
          if (dealt === 'again') groups.giveBack(group.key)
          else if (dealt !== 'done')
            log.error({ group: group.key, ...dealt }, 'a ticket was refused')
        } catch (error) {
          // A full disk: nothing is lost, all that is left is tried again.
          for (const { key } of changed.slice(at)) groups.giveBack(key)
          throw error
        }
      }
    },
  }
}
