import type { HandoverReported } from '../../../server/src/domain/handovers.ts'
import type { FormReported } from '../../../server/src/domain/recapitulation/forms.ts'
import type { MeetingReported } from '../../../server/src/domain/recapitulation/meetings.ts'
import type { RevoteReported } from '../../../server/src/domain/recapitulation/revotes.ts'
import type { TallyReported } from '../../../server/src/domain/results.ts'
import { wib } from './clock.ts'

let built = 0

/** A report under a key of its own, unless one is named. */
function keyed<Data extends object>(data: Data, key: string | undefined): Data & { key: string } {
  built += 1
  return { key: key ?? `built-${built}`, ...data }
}

type Differing<Data> = Partial<Data> & { key?: string }

/** The governor's form of a district of Kota Surabaya, signed at six in the evening. */
export function form({ key, ...more }: Differing<FormReported> = {}) {
  const base = { area: '35.78.02', contest: 'governor', observedAt: wib('27 18:00') }
  return keyed<FormReported>({ ...base, votes: [30, 60, 90], invalid: 12, ...more }, key)
}

/** What is known of the governor's meeting of a district of Kota Surabaya at noon. */
export function meeting({ key, ...more }: Differing<MeetingReported> = {}) {
  const base = { area: '35.78.02', contest: 'governor', observedAt: wib('27 12:00') }
  return keyed<MeetingReported>({ ...base, ...more }, key)
}

/** A count of the governor's contest at a station of Kota Surabaya. */
export function tally({ key, ...more }: Differing<TallyReported> = {}) {
  const base = { station: '35.78.02.1001.001', contest: 'governor', observedAt: wib('27 15:00') }
  return keyed<TallyReported>({ ...base, votes: [10, 20, 30], invalid: 4, ...more }, key)
}

/** Ballots of the governor's contest that reached the warehouse of Kota Surabaya. */
export function handover({ key, ...more }: Differing<HandoverReported> = {}) {
  const base = { area: '35.78', contest: 'governor', observedAt: wib('05 09:00') }
  const parties = { from: 'PT Percetakan', to: 'KPU Kota Surabaya' }
  const said = { stage: 'WAREHOUSE', quantity: 5_000, ...parties } as const
  return keyed<HandoverReported>({ ...base, ...said, ...more }, key)
}

/** Voting that is held again at a station of Kota Surabaya. */
export function revote({ key, ...more }: Differing<RevoteReported> = {}) {
  const base = { station: '35.78.02.1001.001', observedAt: wib('27 17:00') }
  return keyed<RevoteReported>({ ...base, kind: 'REPEATED', ...more }, key)
}
