import { readBoundaries } from '../../../map/boundaries.ts'
import type { Boundaries, BoundaryFile } from '../../../map/boundaries.ts'

// The address holds the file's hash: what was read from it once is true for good, and the next ticket
// need not wait for it again.
const read = new Map<string, Promise<Boundaries>>()

async function fetchBoundaries(url: string): Promise<Boundaries> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`no boundaries at ${url}: ${response.status}`)
  return readBoundaries((await response.json()) as BoundaryFile)
}

/** The hub's boundaries at their address, fetched and taken apart once. Rejects when they cannot be had. */
export function boundariesAt(url: string): Promise<Boundaries> {
  const known = read.get(url) ?? fetchBoundaries(url)
  read.set(url, known)
  known.catch(() => read.delete(url))
  return known
}
