import { dispatchCodes, type DispatchPlanned, dispatchViolations } from '../../domain/dispatch.ts'
import type { Entry } from '../../journal/entry.ts'
import type { Known } from './known.ts'

/** Looks whether a regency's plan agrees with itself and the register, after it was taken. */
export function checkDispatch({ regency }: DispatchPlanned, entry: Entry, state: Known): void {
  const { projections, findings, day } = state
  const { tree } = day.index
  const register = {
    districts: tree.within(regency, 'DISTRICT').length,
    stations: tree.stations(regency),
  }
  const violations = dispatchViolations(projections.dispatch.plan(regency)?.days ?? [], register)
  const found = violations.filter(({ code, expected, actual }) => {
    return Math.abs(actual - expected) > (day.rules.tolerances[code] ?? 0)
  })
  const about = found.map((violation) => ({ ...violation, contest: null }))
  findings.settle(entry, regency, dispatchCodes, about)
}
