import { normaliseCode, parentOf } from '../../domain/geography/codes.ts'
import type { Geography } from '../../domain/geography/geography.ts'
import type { Problem } from './rejected-row.ts'

/** The register's areas as far as ingest asks them. */
export type Areas = Pick<Geography, 'area'>

/** The dotted code of a known area that a publisher's code means; null when there is none. */
export function knownArea(code: string, areas: Areas): string | null {
  const dotted = normaliseCode(code)
  return dotted !== null && areas.area(dotted) ? dotted : null
}

/**
 * The area that a file's own figures (its `chart`) are about. The publisher names files by it
 * (`3578.json`); a file of another name is about the area that all its known rows share as parent.
 * A name that all rows contradict is trusted no more than they are: then it is a problem, so that
 * a regency's figures under the province's name never become the province's.
 */
export function areaOfFile(file: string, rowCodes: readonly string[], areas: Areas) {
  const parents = new Set<string>()
  for (const code of rowCodes) {
    const parent = parentOf(knownArea(code, areas) ?? '')
    if (parent !== null) parents.add(parent)
  }
  const base = file.replace(/^.*[\\/]/, '').replace(/\.json$/i, '')
  const named = knownArea(base, areas)
  const [only] = parents
  if (named !== null && (parents.size === 0 || parents.has(named))) return named
  if (named !== null) {
    return unclear(`its name says ${named}, but its rows lie in ${[...parents].join(', ')}`)
  }
  if (parents.size > 1) return unclear(`its rows lie in ${[...parents].join(', ')}`)
  return only ?? unclear(`neither its name nor any row is the code of a known area`)
}

function unclear(why: string): Problem {
  const reason = `It is not clear which area this file is about: ${why}; name it by its area's code`
  return { code: 'AREA_UNKNOWN', path: [], reason }
}
