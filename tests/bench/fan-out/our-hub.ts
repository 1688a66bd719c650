// First: the classes of the API are described by a library that this module loads.
import '../../../server/dist/api/schema.js'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeLogger } from '../../../server/dist/app/logger.js'
import { listen } from '../../../server/dist/app/compose/listen.js'
import { wireHub } from '../../../server/dist/app/compose/wire.js'
import { readConfig } from '../../../server/dist/app/config.js'
import type { Draft } from '../../../server/dist/commands/recorder.js'
import { newFolder } from '../support/folder.ts'

/** A hub that listens on a port of its own in this process. */
export async function ourHub(env: Record<string, string> = {}) {
  const settings = {
    PANTAU_DATA: newFolder(),
    PANTAU_MODE: 'live',
    PANTAU_PUBLIC_FIGURES: 'yes',
    // All clients of a bench come from one address, with one token.
    PANTAU_SOCKETS_PER_ADDRESS: '10000',
    PANTAU_SOCKETS_PER_TOKEN: '10000',
  }
  const read = readConfig({ ...settings, ...env }, [])
  if (!read.ok) throw new Error(read.problems.join('; '))
  const config = { ...read.config, port: 0, host: '127.0.0.1' }
  mkdirSync(config.folder, { recursive: true })
  const log = makeLogger('silent')
  const hub = await wireHub(config, log)
  const { url } = await listen(hub, config.folder, config)
  hub.markReady()
  const { journal } = hub.services
  const token = readFileSync(join(config.folder, 'admin.token'), 'utf8').trim()
  return { ...hub, port: Number(new URL(url).port), journal, token, record: recorder(journal) }
}

/** Records drafts without waiting: what cannot be recorded ends the bench. */
function recorder(journal: { record(drafts: readonly Draft[]): Promise<unknown> }) {
  return (draft: Draft): void => {
    void journal.record([draft]).catch((error: unknown) => {
      process.stderr.write(`${String(error)}\n`)
      process.exit(1)
    })
  }
}
