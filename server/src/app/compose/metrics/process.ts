import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Measures } from './registry.ts'

/** How exactly the delay of the event loop is known, in milliseconds. */
const RESOLUTION = 20

/** In nanoseconds. */
const SECOND = 1e9

/** Measures the process: what it uses, and how late it comes to its work. */
export function measureProcess(measures: Measures): { stop(): void } {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION })
  delay.enable()
  measures.gauges(
    'pantau_event_loop_delay_seconds',
    'How late the event loop came to its work since the last scrape; quantile 1 is the latest.',
    ['quantile'],
    () => {
      const all = ['0.5', '0.9', '0.99', '1'].map((quantile): [{ quantile: string }, number] => {
        const late = delay.percentile(Number(quantile) * 100) / SECOND - RESOLUTION / 1_000
        return [{ quantile }, Math.max(0, delay.count === 0 ? 0 : late)]
      })
      delay.reset()
      return all
    },
  )
  measures.total('process_cpu_seconds_total', 'Time of the processor, of all threads.', () => {
    const { user, system } = process.cpuUsage()
    return (user + system) / 1e6
  })
  const startedAt = Date.now() / 1_000 - process.uptime()
  measures.gauge(
    'process_start_time_seconds',
    'When the process started, since 1970.',
    () => startedAt,
  )
  measures.gauge('process_resident_memory_bytes', 'Memory that the process has.', () =>
    process.memoryUsage.rss(),
  )
  measures.gauge(
    'nodejs_heap_used_bytes',
    'Memory that objects use.',
    () => process.memoryUsage().heapUsed,
  )
  return { stop: () => void delay.disable() }
}
