/** The known name that a mistyped one most likely means; null when none is near (3 edits or more). */
export function nearest(name: string, known: readonly string[]): string | null {
  let best: string | null = null
  let fewest = 3
  for (const candidate of known) {
    const edits = editsBetween(name, candidate)
    if (edits >= fewest) continue
    fewest = edits
    best = candidate
  }
  return best
}

/** Letters to insert, remove or replace to turn one text into the other (Levenshtein). */
function editsBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= other.length; j += 1) {
      const replace = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1)
      next.push(Math.min(replace, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[other.length] ?? 0
}
