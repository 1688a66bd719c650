import { statfs } from 'node:fs/promises'

/** What files leave free on the disk, in bytes: the journal is on it too, and comes first. */
const RESERVE = 1_000_000_000

/** Whether the disk of a folder takes another file of a size. */
export async function hasRoom(folder: string, bytes: number): Promise<boolean> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize - bytes > RESERVE
}
