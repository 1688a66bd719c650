import { isWithin } from '../domain/geography/codes.ts'
import type { Principal, Role } from './principal.ts'

/**
 * What the hub's operator decided about those who show no credentials. Who shows some is held to their
 * role and area, also where others may look without any: in a rehearsal as on the day itself.
 */
export interface Openness {
  /** Figures are readable by anyone: in rehearsal, and live where configured. */
  figures: boolean
  /** So are findings: in rehearsal. */
  findings: boolean
  /** So are tickets, without what is personal in them: in rehearsal. */
  incidents: boolean
}

type Policy = (who: Principal | null, area: string, openness: Openness) => boolean

/** One line a permission. An area is always given: the province for what has no place. */
const policies = {
  'figures.read': (who, area, openness) => (who ? covers(who, area) : openness.figures),
  'findings.read': (who, area, openness) =>
    who ? isOne(who, area, 'DESK', 'SUPERVISOR', 'ADMIN') : openness.findings,
  'reports.submit': (who, area) => isOne(who, area, 'REPORTER', 'DESK', 'SUPERVISOR', 'ADMIN'),
  'register.import': (who, area) => isOne(who, area, 'ADMIN'),
  'dispatch.plan': (who, area) => isOne(who, area, 'DESK', 'SUPERVISOR', 'ADMIN'),
  'public-count.submit': (who, area) => isOne(who, area, 'SUPERVISOR', 'ADMIN'),
  'quarantine.add': (who, area) => isOne(who, area, 'REPORTER', 'DESK', 'SUPERVISOR', 'ADMIN'),
  'quarantine.read': (who, area) => isOne(who, area, 'SUPERVISOR', 'ADMIN'),
  'boundaries.import': (who, area) => isOne(who, area, 'ADMIN'),
  'journal.verify': (who, area) => isOne(who, area, 'ADMIN'),
  'incidents.read': (who, area, openness) =>
    who
      ? isOne(who, area, 'SCREEN', 'REPORTER', 'DESK', 'SUPERVISOR', 'ADMIN')
      : openness.incidents,
  'incidents.personal': (who, area) => isOne(who, area, 'DESK', 'SUPERVISOR', 'ADMIN'),
  'incidents.open': (who, area) => isOne(who, area, 'REPORTER', 'DESK', 'SUPERVISOR', 'ADMIN'),
  'incidents.handle': (who, area) => isOne(who, area, 'DESK', 'SUPERVISOR', 'ADMIN'),
  'incidents.comment': (who, area) => isOne(who, area, 'REPORTER', 'DESK', 'SUPERVISOR', 'ADMIN'),
  'incidents.export': (who, area) => isOne(who, area, 'DESK', 'SUPERVISOR', 'ADMIN'),
  'incidents.intake': () => true,
  'people.manage': (who, area) => isOne(who, area, 'ADMIN'),
  'screens.manage': (who, area) => isOne(who, area, 'SUPERVISOR', 'ADMIN'),
  'audit.read': (who, area) => isOne(who, area, 'SUPERVISOR', 'ADMIN'),
  'audit.export': (who, area) => isOne(who, area, 'ADMIN'),
  'metrics.read': (who, area) => isOne(who, area, 'ADMIN'),
} as const satisfies Record<string, Policy>

/** Something that may or may not be done. */
export type Permission = keyof typeof policies

/** Every permission there is, in the order of the policies. */
export const permissions = Object.keys(policies) as Permission[]

/** Whether a principal (null: nobody known) may do something in an area. */
export function may(
  who: Principal | null,
  permission: Permission,
  area: string,
  openness: Openness,
): boolean {
  return policies[permission](who, area, openness)
}

function covers(who: Principal, area: string): boolean {
  return who.area === null || isWithin(area, who.area)
}

function isOne(who: Principal | null, area: string, ...allowed: Role[]): boolean {
  return who !== null && allowed.includes(who.role) && covers(who, area)
}
