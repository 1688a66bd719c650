import { dayInBatches } from './day.ts'
import { newFolder, openDesk, register, timed } from './desk.ts'

/** Reports in a journal that is large. */
export const MILLION = 1_000_000

let made: Promise<string> | null = null

/** The folder of a journal of a million reports; made once for all benches of a run. */
export function millionFolder(): Promise<string> {
  made ??= make()
  return made
}

async function make(): Promise<string> {
  const folder = newFolder()
  const desk = await openDesk(folder)
  const { geography, register: rows } = register
  const { ms } = await timed(async () => {
    for (const batch of dayInBatches(geography, rows.contests, 1_000)) {
      await desk.submit(batch)
      if (desk.journal.seq >= MILLION) return
    }
  })
  // As after a crash: nothing is saved on the way out.
  await desk.close()
  process.stdout.write(`(a journal of ${desk.journal.seq} reports: ${(ms / 1000).toFixed(1)} s)\n`)
  return folder
}
