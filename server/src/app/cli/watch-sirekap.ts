import { setTimeout as delay } from 'node:timers/promises'
import { watch } from 'chokidar'
import { connect } from './connect.ts'
import { CommandFailure } from './failure.ts'
import type { HubClient } from './hub-client.ts'
import { PendingFiles } from './pending-files.ts'
import { holdsCounts, type SirekapSource } from './sirekap-files.ts'
import { type ContestName, type FileOutcome, submitFile } from './submit-file.ts'
import { faults, isClean, summarise } from './summary.ts'
import type { Terminal } from './terminal.ts'

/** Between two attempts while no hub answers, ms. */
const PAUSE = 1_000

/** How long a file must keep its size before it counts as written, ms. */
const SETTLED = 200

/**
 * Takes what is there and then every file as it changes, until told to stop. While no hub answers,
 * files wait and the newest content of each is sent once one does: nothing is lost. What no waiting
 * can cure (a refused token, a broken candidates file) ends it.
 */
export async function watchSirekap(
  source: SirekapSource,
  contest: ContestName,
  terminal: Terminal,
): Promise<number> {
  const pending = new PendingFiles()
  const watcher = watch(source.only ?? source.folder, {
    depth: 0,
    awaitWriteFinish: { stabilityThreshold: SETTLED, pollInterval: 50 },
  })
  watcher.on('all', (event, file) => {
    const changed = event === 'add' || event === 'change'
    if (changed && (file === source.only || isWatched(file, source))) pending.add(file)
  })
  watcher.on('error', (error) => terminal.note(`The folder cannot be followed: ${String(error)}`))
  const stop = () => pending.close()
  terminal.stop.addEventListener('abort', stop, { once: true })
  if (terminal.stop.aborted) stop()
  terminal.note(`Following ${source.only ?? source.folder}; Ctrl-C ends it.`)
  try {
    const outcomes = await sendAll(pending, source, contest, terminal)
    for (const line of summarise(outcomes)) terminal.print(line)
    return outcomes.every(isClean) ? 0 : 1
  } finally {
    terminal.stop.removeEventListener('abort', stop)
    await watcher.close()
  }
}

function isWatched(file: string, source: SirekapSource): boolean {
  return source.only === null && holdsCounts(file) && file !== source.candidates
}

async function sendAll(
  pending: PendingFiles,
  source: SirekapSource,
  contest: ContestName,
  terminal: Terminal,
): Promise<FileOutcome[]> {
  const outcomes: FileOutcome[] = []
  let client: HubClient | null = null
  let waiting = false
  for await (const file of pending) {
    try {
      client ??= await connect(terminal)
      const outcome = await submitFile(client, file, source, contest)
      if (waiting) terminal.note('The hub answers again.')
      waiting = false
      outcomes.push(outcome)
      for (const line of [lineOf(outcome), ...faults(outcome)]) terminal.note(line)
    } catch (failure) {
      if (!(failure instanceof CommandFailure) || failure.kind !== 'unavailable') throw failure
      if (!waiting) terminal.note(`${failure.message} What changed waits until it does.`)
      waiting = true
      pending.add(file)
      // Another hub may come up in its place, with another token.
      client = null
      await delay(PAUSE, undefined, { signal: terminal.stop }).catch(() => undefined)
    }
  }
  if (pending.size > 0) terminal.note(`${pending.size} changed files were not sent.`)
  return outcomes
}

function lineOf({ file, accepted, unchanged, older, quarantined }: FileOutcome): string {
  const aside = quarantined.length
  return `${file}: ${accepted} accepted, ${unchanged} unchanged, ${older} older, ${aside} quarantined`
}
