import { createReadStream } from 'node:fs'
import { TextDecoder } from 'node:util'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { CommandFailure } from '../failure.ts'

/** A file of text that is read piece by piece. */
export interface TextSource {
  /** Name without folders. */
  file: string
  /** In bytes. */
  size: number
  /** Bytes read so far. */
  read(): number
  /** The text. Fails with what to do when it is not text in UTF-8 or UTF-16. */
  pieces(): AsyncGenerator<string>
}

/** Opens a file for reading; fails when it is not there. */
export async function openText(given: string, cwd: string): Promise<TextSource> {
  const target = path.resolve(cwd, given)
  const found = await stat(target).catch(() => null)
  if (!found?.isFile()) {
    throw new CommandFailure('usage', `There is no file ${given}; give the path of a CSV file.`)
  }
  let read = 0
  const pieces = async function* (): AsyncGenerator<string> {
    let decoder: TextDecoder | null = null
    for await (const bytes of createReadStream(target) as AsyncIterable<Buffer>) {
      decoder ??= new TextDecoder(encodingOf(bytes, given), { fatal: true })
      read += bytes.length
      yield decode(decoder, bytes, given)
    }
    if (decoder) yield decode(decoder, null, given)
  }
  return { file: path.basename(target), size: found.size, read: () => read, pieces }
}

/** What the first bytes say: spreadsheets mark UTF-16, and an archive is no CSV at all. */
function encodingOf([first, second]: Buffer, given: string): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (first === 0x50 && second === 0x4b) {
    const message = `${given} is a spreadsheet; save it as "CSV UTF-8" and give that file.`
    throw new CommandFailure('usage', message)
  }
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}

function decode(decoder: TextDecoder, bytes: Buffer | null, given: string): string {
  try {
    return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode()
  } catch (cause) {
    const advice =
      'save it as "CSV UTF-8"; what was sent before is counted once if you send it again'
    throw new CommandFailure('usage', `${given} is not text in UTF-8; ${advice}.`, { cause })
  }
}
