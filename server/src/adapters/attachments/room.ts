import { statfs } from 'node:fs/promises'

/** What files leave free on the disk, in bytes: the journal is on it too, and comes first. */
export const RESERVE = 1_000_000_000

/** Bytes that are free on the disk of a folder. */
export async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}
