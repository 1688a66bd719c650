import './production.ts'
import { fileURLToPath } from 'node:url'
import { formatWibStamp } from '../domain/clock.ts'
import { type ErrorCode, HubError } from '../domain/errors.ts'
import { type RunningHub, startHub } from './compose/index.ts'
import { lockFolder, prepareFolder } from './compose/folder.ts'
import { settleRehearsal } from './compose/rehearsal-folder.ts'
import { type Config, readConfig } from './config.ts'
import { makeLogger } from './logger.ts'

/** Exit code for what a person can mend. */
const EXIT_MENDABLE = 2

/** Exit code of a hub that did not finish what it does when it stops. */
const EXIT_CUT_SHORT = 1

/** How long stopping may take, in milliseconds: systems wait ten seconds before they kill. */
const LONGEST_STOP = 9_000

/** Configuration, port, folder; a journal that is no longer one. */
const mendable: ReadonlySet<ErrorCode> = new Set(['CONFIGURATION', 'JOURNAL_CORRUPT'])

/** Where the built wall is, beside the server's own folder. */
const wallFolder = fileURLToPath(new URL('../../../wallboard/dist/', import.meta.url))

const read = readConfig(process.env, process.argv.slice(2))
if (read.ok) await run(read.config)
else giveUp(read.problems)

async function run(config: Config): Promise<void> {
  try {
    await serve(config)
  } catch (error) {
    if (!(error instanceof HubError && mendable.has(error.code))) throw error
    giveUp([error.message])
  }
}

async function serve(config: Config): Promise<void> {
  const log = makeLogger(config.logLevel)
  prepareFolder(config.folder)
  const unlock = lockFolder(config.folder)
  if (config.mode === 'rehearsal') await settleRehearsal(config, say)
  const hub = await startHub(config, log, wallFolder, {
    seeding: () => say('Loading the register: 8,494 villages, 60,751 polling stations ...'),
    rehearsing: () => say('Generating the days so far ...'),
    reached: (until) => say(`  ${formatWibStamp(until).slice(0, 16)} WIB`),
  })
  say(greeting(config, hub))
  const atOnce = (): never => process.exit(EXIT_CUT_SHORT)
  const stop = (): void => {
    process.off('SIGINT', stop).off('SIGTERM', stop).on('SIGINT', atOnce).on('SIGTERM', atOnce)
    say('Stopping ... (once more to stop at once)')
    const cutShort = (error: unknown): never => {
      log.error({ err: error }, 'the hub could not stop in order; what it acknowledged is kept')
      return atOnce()
    }
    setTimeout(() => cutShort(new Error('it took too long')), LONGEST_STOP).unref()
    hub.stop().then(() => {
      unlock()
      process.exit(0)
    }, cutShort)
  }
  process.on('SIGINT', stop).on('SIGTERM', stop)
}

function greeting({ mode, folder }: Config, { url, desk }: RunningHub): string {
  const what = mode === 'live' ? 'LIVE' : 'REHEARSAL, invented figures'
  const lines = [
    `Ruang Pantau (${what}) is ready: ${url}`,
    ...(desk ? [`Help desk: ${url}/desk, name ${desk.name}, password ${desk.password}`] : []),
    `Journal and admin.token are in ${folder}`,
  ]
  return lines.join('\n')
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

function giveUp(problems: readonly string[]): void {
  for (const problem of problems) process.stderr.write(`${problem}\n`)
  process.exitCode = EXIT_MENDABLE
}
