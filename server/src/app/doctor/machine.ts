import { constants } from 'node:fs'
import { access, stat, statfs } from 'node:fs/promises'
import path from 'node:path'
import { fine, type Finding, wrong } from './check.ts'

/** Oldest version of Node.js that the hub runs on. */
const OLDEST_NODE = [22, 17] as const

/** Bytes that a night of the whole province with its backups may need. */
const NEEDED_SPACE = 2 * 1024 ** 3

/** The year of the election: a clock before it has never been set. */
const ELECTION_YEAR = 2024

/** Whether this version of Node.js (`24.21.0`) can run the hub. */
export function nodeVersion(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [oldestMajor, oldestMinor] = OLDEST_NODE
  const fits = major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)
  if (fits) return fine(version)
  const advice = 'Run it through npm (npm run pantau -- doctor), which brings its own Node.js.'
  return wrong(`${version} is older than ${OLDEST_NODE.join('.')}`, advice)
}

/** Whether the hub can write its data folder, or make it. */
export async function dataFolder(folder: string): Promise<Finding> {
  const existing = await nearestExisting(folder)
  try {
    if (!(await stat(existing)).isDirectory()) throw new Error('not a folder')
    await access(existing, constants.W_OK | constants.X_OK)
    return fine(existing === folder ? folder : `${folder}, which the hub will make`)
  } catch {
    const advice = 'Make it writable for the user that runs the hub, or set PANTAU_DATA to another.'
    return wrong(`${existing} is no folder that can be written`, advice)
  }
}

/** Whether enough of the disk is free for a night. */
export async function freeSpace(folder: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(await nearestExisting(folder))
  const free = bavail * bsize
  const detail = `${(free / 1024 ** 3).toFixed(1)} GiB free`
  if (free >= NEEDED_SPACE) return fine(detail)
  const advice = `Free ${NEEDED_SPACE / 1024 ** 3} GiB, or set PANTAU_DATA to a folder of another disk.`
  return wrong(detail, advice)
}

/** Whether this machine's clock has been set at all. */
export function machineClock(now: Date): Finding {
  if (now.getUTCFullYear() >= ELECTION_YEAR) return fine(now.toISOString())
  return wrong(now.toISOString(), 'Set the clock of this machine, best by NTP.')
}

/** Whether something that `npm start` makes or the repository holds is there. */
export async function present(file: string, advice: string): Promise<Finding> {
  const found = await stat(file).catch(() => null)
  if (!found || found.size === 0) return wrong(`${file} is not there`, advice)
  return fine(`${Math.ceil(found.size / 1024)} KiB`)
}

/** The folder itself, or the nearest one above it that is there. */
async function nearestExisting(folder: string): Promise<string> {
  let at = path.resolve(folder)
  while (!(await stat(at).catch(() => null)) && path.dirname(at) !== at) at = path.dirname(at)
  return at
}
