import type { Permission } from '../../../server/src/access/policies.ts'

/** What may be asked for a field: a permission, that somebody is known at all, or nothing. */
type Asked = Permission | 'signed-in'

/**
 * What guards a field, and where it is asked: in the area that the matrix is about; `@35`: in the
 * province, for what belongs to no area; `@home`: in the area of who asks, for what is their own.
 */
export type Guard = 'public' | Asked | `${Asked}@35` | `${Asked}@home`

/** The fields of every object type, by what guards them: names with spaces between. */
export type Cells = Readonly<Record<string, { readonly [Each in Guard]?: string }>>

/** The area that everything in the matrix is about, and one beside it. */
export const HERE = '35.07'
export const ELSEWHERE = '35.73'

/** Somebody who asks. */
export interface Asker {
  /** Null: nobody known. */
  role: 'SCREEN' | 'MEDIA' | 'REPORTER' | 'DESK' | 'SUPERVISOR' | 'ADMIN' | null
  /** Null: the whole province. */
  area: string | null
}

/**
 * Who has each permission, said a second time and by hand: a policy that is changed by mistake differs
 * from this. What nobody known may do is `public` and stands nowhere here.
 */
const holders: Readonly<Record<Asked, string>> = {
  'signed-in': 'SCREEN MEDIA REPORTER DESK SUPERVISOR ADMIN',
  'figures.read': 'SCREEN MEDIA REPORTER DESK SUPERVISOR ADMIN',
  'findings.read': 'DESK SUPERVISOR ADMIN',
  'reports.submit': 'REPORTER DESK SUPERVISOR ADMIN',
  'register.import': 'ADMIN',
  'dispatch.plan': 'DESK SUPERVISOR ADMIN',
  'public-count.submit': 'SUPERVISOR ADMIN',
  'quarantine.add': 'REPORTER DESK SUPERVISOR ADMIN',
  'quarantine.read': 'SUPERVISOR ADMIN',
  'boundaries.import': 'ADMIN',
  'journal.verify': 'ADMIN',
  'incidents.read': 'SCREEN REPORTER DESK SUPERVISOR ADMIN',
  'incidents.personal': 'DESK SUPERVISOR ADMIN',
  'incidents.open': 'REPORTER DESK SUPERVISOR ADMIN',
  'incidents.handle': 'DESK SUPERVISOR ADMIN',
  'incidents.comment': 'REPORTER DESK SUPERVISOR ADMIN',
  'incidents.export': 'DESK SUPERVISOR ADMIN',
  'incidents.intake': '',
  'people.manage': 'ADMIN',
  'screens.manage': 'SUPERVISOR ADMIN',
  'audit.read': 'SUPERVISOR ADMIN',
  'audit.export': 'ADMIN',
  'metrics.read': 'ADMIN',
}

/** Whether somebody gets what a guard stands before. */
export function gets({ role, area }: Asker, guard: Guard): boolean {
  if (guard === 'public') return true
  const [asked = '', where] = guard.split('@')
  const may = role !== null && (holders[asked as Asked] ?? '').split(' ').includes(role)
  if (!may || where === 'home' || area === null) return may
  return where !== '35' && area === HERE
}
