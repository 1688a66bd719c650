import { dottedCode, regencyOf } from '../figures/names.ts'

/** What an `?area=` leads to. */
export type AreaInUrl = {
  /** Dotted code of the regency to show; null for the province. */
  focus: string | null
  /** The text as written when there is no such area; null when all is well. */
  unknown: string | null
}

/**
 * Which regency to show. A district leads to its regency, the province to itself. While no names
 * are known yet, a well-formed code is believed.
 */
export function areaInUrl(
  given: string | null,
  names: ReadonlyMap<string, string>,
  province: string,
): AreaInUrl {
  if (given === null) return { focus: null, unknown: null }
  const code = dottedCode(given)
  const known = code !== null && (names.size === 0 || names.has(code))
  if (!known) return { focus: null, unknown: given }
  return { focus: code === province ? null : regencyOf(code), unknown: null }
}
