import { STATION_REGISTERED, type StationRegistered } from '../../domain/geography/registered.ts'
import { checkCounts } from './check.ts'
import { atStation } from './places.ts'
import type { Fault } from './refusal.ts'

/** What a register says of a station, as it is checked and recorded. */
export const registers = {
  type: STATION_REGISTERED,
  place: atStation,
  check: ({ male, female, latitude, longitude }: StationRegistered): Fault | null =>
    checkPair({ male, female }) ??
    checkPair({ latitude, longitude }) ??
    checkCounts({ male, female }) ??
    checkDegrees({ latitude }, 90) ??
    checkDegrees({ longitude }, 180),
}

/** Half of a pair would leave the other half to what was known before, of another survey. */
function checkPair(pair: Readonly<Record<string, number | undefined>>): Fault | null {
  const missing = Object.keys(pair).filter((field) => pair[field] === undefined)
  const [field] = missing
  if (field === undefined || missing.length === Object.keys(pair).length) return null
  const message = `${field} is missing; give ${Object.keys(pair).join(' and ')} together.`
  return { code: 'OUT_OF_RANGE', message, field }
}

function checkDegrees(given: Readonly<Record<string, number | undefined>>, most: number) {
  for (const [field, degrees] of Object.entries(given)) {
    if (degrees === undefined || Math.abs(degrees) <= most) continue
    const message = `${field} is ${degrees}; write degrees from -${most} to ${most}.`
    return { code: 'OUT_OF_RANGE' as const, message, field }
  }
  return null
}
