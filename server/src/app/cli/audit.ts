import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import { connect } from './connect.ts'
import { CommandFailure, messageOf } from './failure.ts'
import type { Terminal } from './terminal.ts'

/** Options of `pantau audit export`. */
export interface AuditExportOptions {
  /** First entry; the first of the journal when absent. */
  from?: number
  /** File to write, which must not be there yet; named after the last entry when absent. */
  out?: string
}

const closingShape = z.object({
  closing: z.object({ seq: z.number(), entries: z.number(), hash: z.string() }),
})

/** Bytes at the end of an export that its closing line surely lies in. */
const TAIL = 1_024

/**
 * Writes the hub's record to a file. Exit code 0 once the closing line is in it; a file that came only
 * in part is taken away again.
 */
export async function exportAudit(
  { from, out }: AuditExportOptions,
  terminal: Terminal,
): Promise<number> {
  const client = await connect(terminal)
  const query = from === undefined ? '' : `?from=${from}`
  const { name, bytes } = await client.download(`/export/audit.jsonl${query}`)
  const file = path.resolve(terminal.cwd, out ?? path.basename(name ?? 'audit.jsonl'))
  const { seq, entries, hash } = await save(bytes, file, terminal)
  terminal.print(
    `${entries} ${entries === 1 ? 'entry' : 'entries'}, the last is ${seq} with hash ${hash}`,
  )
  terminal.print(`Written to ${file}`)
  terminal.print(`Check it with: python3 server/verify/verify_journal.py ${file}`)
  return 0
}

async function save(bytes: AsyncIterable<Uint8Array>, file: string, terminal: Terminal) {
  let tail: Uint8Array = new Uint8Array()
  let written = 0
  const watched = async function* (chunks: AsyncIterable<Uint8Array>) {
    for await (const chunk of chunks) {
      tail = Buffer.concat([tail, chunk]).subarray(-TAIL)
      written += chunk.length
      terminal.progress(`${(written / 1e6).toFixed(1)} MB ...`)
      yield chunk
    }
  }
  try {
    const target = createWriteStream(file, { flags: 'wx' })
    await pipeline(bytes, watched, target, { signal: terminal.stop })
    return closingOf(tail)
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    // Somebody else's file is neither written to nor taken away.
    if (code === 'EEXIST')
      throw new CommandFailure('usage', `${file} is there already; name another.`)
    await rm(file, { force: true })
    const message = `The export was not finished (${messageOf(cause)}); nothing was kept of it.`
    throw new CommandFailure('unavailable', message, { cause })
  } finally {
    terminal.progress(null)
  }
}

function closingOf(tail: Uint8Array) {
  const last = Buffer.from(tail).toString('utf8').trimEnd().split('\n').at(-1) ?? ''
  try {
    return closingShape.parse(JSON.parse(last)).closing
  } catch (cause) {
    throw new Error('its closing line is missing', { cause })
  }
}
