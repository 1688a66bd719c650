import {
  may,
  type Openness,
  type Permission,
  permissions,
} from '../../server/src/access/policies.ts'
import { type Role, roles } from '../../server/src/access/principal.ts'

const closed: Openness = { figures: false, findings: false, incidents: false }

/** The policies as the rows of a table: who has which permission, and what is open to anyone. */
export function policyTable(): string[] {
  const header = ['permission', ...roles, 'without a token']
  return [header, ...permissions.map(rowOf)].map((cells) => cells.join(' | '))
}

function rowOf(permission: Permission): string[] {
  const held = roles.map((role) => (holds(role, permission) ? 'yes' : '-'))
  return [`\`${permission}\``, ...held, anyone(permission)]
}

function holds(role: Role, permission: Permission): boolean {
  return may({ name: 'somebody', role, area: null }, permission, '35', closed)
}

function anyone(permission: Permission): string {
  if (may(null, permission, '35', closed)) return 'yes'
  const opened = (Object.keys(closed) as (keyof Openness)[]).find((which) =>
    may(null, permission, '35', { ...closed, [which]: true }),
  )
  if (opened === undefined) return '-'
  return opened === 'figures' ? 'in a rehearsal, or as configured' : 'in a rehearsal'
}
