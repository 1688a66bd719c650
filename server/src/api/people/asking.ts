import type { Permission } from '../../access/policies.ts'
import { normaliseCode } from '../../domain/geography/codes.ts'
import type { Area } from '../../domain/geography/geography.ts'
import type { Context } from '../context.ts'
import type { Problem } from '../problems.ts'
import { forbidden } from './results.ts'

/** Where what belongs to the whole province is asked for. */
const PROVINCE = '35'

/** Where a permission about somebody of this area is asked: null is the whole province. */
export function placeOf(area: string | null): string {
  return area ?? PROVINCE
}

/** An area as it was sent, as the register writes it; the province's own code is the whole of it. */
export function areaCode(given: string | null | undefined): string | null {
  if (given === null || given === undefined) return null
  const code = normaliseCode(given) ?? given
  return code === PROVINCE ? null : code
}

/** Null when who asks may do it in each of these areas; else why not. */
export function refusedIn(
  { access }: Context,
  permission: Permission,
  areas: readonly (string | null)[],
): Problem | null {
  const refused = areas.map(placeOf).find((place) => !access.permits(permission, place))
  if (refused === undefined) return null
  return forbidden(`You may not do this in ${refused.slice(0, 40)}: ${permission}.`, 'area')
}

/** Where who asks is at home. */
export function homeOf({ access }: Context): string {
  return placeOf(access.principal?.area ?? null)
}

/** Who asks, as the journal names them. */
export function actorOf({ access }: Context): string {
  return access.principal?.name ?? ''
}

/** The area that somebody is confined to; null for the whole province. */
export function areaOf({ services }: Context, area: string | null): Area | null {
  return area === null ? null : (services.geography.area(area) ?? null)
}
