// "Hj.", "Ir.", "(H.C)" in front of a name, and everything after its first comma.
const titlesBefore = /^(?:(?:[A-Za-z]{1,5}\.|\([A-Z.]+\))\s*)+/

function withoutTitles(name: string): string {
  const bare = name.replace(/,.*$/, '').replace(titlesBefore, '').trim()
  return bare === '' ? name : bare
}

/**
 * A pair's name as it fits on one line that is read from afar: both names as the publisher writes
 * them, without titles in front and degrees behind, so that no pair's name is cut.
 */
export function pairTitle(name: string): string {
  return name.split(' - ').map(withoutTitles).join(' – ')
}
