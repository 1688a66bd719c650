import { stripVTControlCharacters } from 'node:util'

const closing = /^(\d+) passed, (\d+) failed, (\d+) skipped$/gm

/** A count of tests as [passed, failed, skipped]. */
export const nothing = [0, 0, 0]

/** The closing line of a run, alone on its line: people and the next tool both read it. */
export function closingLine([passed, failed, skipped]) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`
}

export function add(a, b) {
  return a.map((count, i) => count + b[i])
}

/** What a finished check adds: vitest's own count where it printed one, else one for the check. */
export function countOf(counted, { code, output }) {
  const lines = counted ? [...stripVTControlCharacters(output).matchAll(closing)] : []
  if (lines.length === 0) return code === 0 ? [1, 0, 0] : [0, 1, 0]
  const [passed, failed, skipped] = lines.at(-1).slice(1).map(Number)
  // A run that broke outside its tests has failed, whatever they say.
  return [passed, code === 0 ? failed : Math.max(failed, 1), skipped]
}
