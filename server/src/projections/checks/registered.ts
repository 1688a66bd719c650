import { type StationRegistered, VOTERS_ABOVE_MOST } from '../../domain/geography/registered.ts'
import type { Entry } from '../../journal/entry.ts'
import type { Known } from './known.ts'

/** Looks whether a station has more voters than one may have, after a register was taken. */
export function checkRegistered(
  { station: code }: StationRegistered,
  entry: Entry,
  { day, findings }: Known,
): void {
  const station = day.index.station(code)
  if (station === undefined) return
  const { mostVoters: expected } = day.rules
  const { registered: actual } = day.registered.voters(station)
  const about = { code: VOTERS_ABOVE_MOST, contest: null, subject: '' }
  if (actual > expected) findings.raise(entry, code, { ...about, expected, actual })
  else findings.resolve(entry, code, about)
}
