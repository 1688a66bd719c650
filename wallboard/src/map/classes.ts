/** Lower edges of the six classes of a share, 0 first and rising. */
export type ClassEdges = readonly [0, number, number, number, number, number]

/** The edges where there is an end to reach: the last class is "complete" alone. */
export const towardsComplete: ClassEdges = [0, 0.2, 0.4, 0.6, 0.8, 1]

/** A class by its number, 0 (little) to 5 (complete). */
export type ShareClass = 0 | 1 | 2 | 3 | 4 | 5

/** All classes, little to complete. */
export const shareClasses: readonly ShareClass[] = [0, 1, 2, 3, 4, 5]

/**
 * The class of `part` in `whole`; zero is in the lowest class. Null, no data, when `part` is null
 * or there is no whole to be a part of. A district is complete only with its last station.
 */
export function shareClass(
  part: number | null,
  whole: number,
  edges: ClassEdges = towardsComplete,
): ShareClass | null {
  if (part === null || whole <= 0) return null
  const share = part / whole
  return shareClasses.findLast((index) => share >= (edges[index] ?? 0)) ?? 0
}

/** How many areas are in each class, and how many have no data. */
export type ClassCounts = { counts: readonly number[]; noData: number }

/** Counts the classes of a map. */
export function countClasses(classes: Iterable<ShareClass | null>): ClassCounts {
  const counts = shareClasses.map(() => 0)
  let noData = 0
  for (const index of classes) {
    if (index === null) noData++
    else counts[index] = (counts[index] ?? 0) + 1
  }
  return { counts, noData }
}

/** The name of a class in the page: `class-0` to `class-5`, or `no-data`. */
export function classKey(index: ShareClass | null): string {
  return index === null ? 'no-data' : `class-${index}`
}
