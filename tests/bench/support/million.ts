import { join } from 'node:path'
import { dayInBatches } from './day.ts'
import { newFolder, openDesk, register, timed } from './desk.ts'
import { program } from './program.ts'

/** Reports in a journal that is large. */
export const MILLION = 1_000_000

/** Where a journal of a million reports is. */
interface Million {
  /** What a live hub is told as PANTAU_DATA, and its folder in there. */
  data: string
  folder: string
}

let made: Promise<Million> | null = null

/** A journal of a million reports; made once for all benches of a run. */
export function millionFolder(): Promise<Million> {
  made ??= make()
  return made
}

async function make(): Promise<Million> {
  const data = newFolder()
  const folder = join(data, 'live')
  const { ms } = await timed(async () => {
    await firstStart(data)
    await fill(folder)
  })
  process.stdout.write(`  (a journal of ${MILLION} reports: ${(ms / 1000).toFixed(0)} s)\n`)
  return { data, folder }
}

/** What a hub does only once: the register of places, and the administrator's token. */
async function firstStart(data: string): Promise<void> {
  await using hub = program('restart/hub.ts', { PANTAU_DATA: data })
  await hub.heard('ready')
}

async function fill(folder: string): Promise<void> {
  const desk = await openDesk(folder)
  const { geography, register: rows } = register
  for (const batch of dayInBatches(geography, rows.contests, 1_000)) {
    await desk.submit(batch)
    if (desk.journal.seq >= MILLION) break
  }
  // As after a crash: nothing is saved on the way out.
  await desk.close()
}
