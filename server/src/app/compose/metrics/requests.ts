import type { OnAnswered } from '../../../api/traffic/answered.ts'
import type { Door } from '../../../api/traffic/door.ts'
import type { DeliveryCounts } from '../../../api/delivery/counts.ts'
import type { Measures } from './registry.ts'

/** Seconds of one request. */
const SECONDS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10]

/** Measures requests, on every road. */
export function requestMeter(measures: Measures): OnAnswered {
  const answered = measures.counter(
    'pantau_requests_total',
    'Requests that are over, by road and kind; refused: with an error or a problem in the answer.',
    ['road', 'kind', 'refused'],
  )
  const refusals = measures.counter(
    'pantau_refusals_total',
    'Codes of errors and problems that were answered.',
    ['code'],
  )
  const time = measures.histogram(
    'pantau_request_seconds',
    'Time of queries and mutations, from the first byte to the last.',
    SECONDS,
    ['kind'],
  )
  return ({ road, kind, codes, status, ms }) => {
    const refused = codes.length > 0 || (status !== null && status >= 400) ? 'yes' : 'no'
    answered.inc({ road, kind: kind ?? 'other', refused })
    for (const code of codes) refusals.inc({ code })
    if (kind === 'query' || kind === 'mutation') time.observe({ kind }, ms / 1_000)
  }
}

/** Measures what is under way, and what was delivered to sockets. */
export function measureTraffic(door: Door, sent: DeliveryCounts, measures: Measures): void {
  measures.gauge(
    'pantau_requests_open',
    'Requests over HTTP, and mutations on every road, that are not answered yet.',
    () => door.inside,
  )
  measures.total(
    'pantau_executions_total',
    'Executions of frames for WebSocket: once for all who ask alike and may see alike.',
    () => sent.executions,
  )
  measures.total(
    'pantau_frames_sent_total',
    'Frames handed to WebSockets; those beyond the executions were shared.',
    () => sent.frames,
  )
  measures.total(
    'pantau_frame_bytes_sent_total',
    'Bytes of the frames handed to WebSockets.',
    () => sent.bytes,
  )
}
