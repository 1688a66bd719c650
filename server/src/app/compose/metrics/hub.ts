import type { Hub } from '../../../hub/hub.ts'
import type { HubMeter } from '../../../hub/meter.ts'
import type { Measures } from './registry.ts'

/** Seconds; a tick comes four times in one. */
const TICK_SECONDS = [0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1]

/** Areas of one frame: from a village to all districts. */
const AREAS = [1, 2, 5, 10, 25, 50, 100, 250, 700]

/** Measures what the hub makes and delivers. */
export function hubMeter(measures: Measures): HubMeter {
  const tick = measures.histogram(
    'pantau_tick_seconds',
    'Time that serving all readers took on a tick.',
    TICK_SECONDS,
  )
  const made = measures.counter(
    'pantau_frames_made_total',
    'Frames that were made, once for all who share them. RESYNC: a reader was sent back to a snapshot.',
    ['topic', 'kind'],
  )
  const areas = measures.histogram(
    'pantau_frame_areas',
    'Areas that had changed and stood in a frame of changes.',
    AREAS,
  )
  const passedOver = measures.counter(
    'pantau_readers_passed_over_total',
    'Times that a tick found a reader who does not keep up; it gets fewer and newer frames.',
  )
  return {
    ticked: (milliseconds) => tick.observe(milliseconds / 1_000),
    made: (topic, kind, size) => {
      made.inc({ topic, kind })
      if (topic === 'figures' && kind === 'CHANGES') areas.observe(size)
    },
    passedOver: () => passedOver.inc(),
  }
}

/** Measures who reads. */
export function measureReaders(hub: Hub, measures: Measures): void {
  const help = 'Subscriptions that are open, by topic and road.'
  measures.gauges('pantau_readers', help, ['topic', 'road'], () => {
    const counts = new Map<string, [{ topic: string; road: string }, number]>()
    for (const { topic, road } of hub.readers) {
      const key = `${topic} ${road}`
      const [, count] = counts.get(key) ?? [null, 0]
      counts.set(key, [{ topic, road }, count + 1])
    }
    return counts.values()
  })
}
