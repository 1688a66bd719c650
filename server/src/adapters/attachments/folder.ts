import { randomUUID } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import { open, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type {
  AttachmentFiles,
  FileFault,
  FileForm,
  TakenFile,
} from '../../commands/incidents/attach-files.ts'
import type { AttachmentRules } from '../../domain/incidents/attachments.ts'
import { Turns } from '../../commands/turns.ts'
import { HubError } from '../../domain/errors.ts'
import { judge, sha256Of } from './judge.ts'
import { freeBytes, RESERVE } from './room.ts'

/**
 * Files in a folder: `original/SHA256` and `copy/SHA256`, and `incoming/` for what is on its way.
 * `free` tells what the disk still holds, in bytes.
 */
export function attachmentFolder(folder: string, free = freeBytes): AttachmentFiles {
  const incoming = join(folder, 'incoming')
  // What was on its way when the hub stopped was promised to nobody.
  rmSync(incoming, { recursive: true, force: true })
  for (const each of [incoming, join(folder, 'original'), join(folder, 'copy')]) {
    mkdirSync(each, { recursive: true })
  }
  const turns = new Turns()
  /** Bytes that were announced and may still come. */
  let awaited = 0

  return {
    take: async (content, announced, rules, named) => {
      if ((await free(folder)) - awaited - announced < RESERVE) return noRoom
      awaited += announced
      const file = join(incoming, randomUUID())
      const copy = `${file}.copy`
      try {
        const fault = await receive(content, file, announced, rules)
        if (fault) return fault
        return await turns.take(async () => {
          const found = await judge(file, copy, rules)
          if ('code' in found) return found
          const placed = await place(folder, found, file, copy)
          const problem = await named(found).catch(async (error: unknown) => {
            await removeAll(placed)
            throw error
          })
          if (problem === null) return found
          await removeAll(placed)
          return { problem }
        })
      } finally {
        awaited -= announced
        await removeAll([file, copy])
      }
    },
    read: async (form, sha256) => {
      const bytes = await readFile(pathOf(folder, form, sha256)).catch(() => null)
      if (bytes && sha256Of(bytes) === sha256) return bytes
      const what = bytes ? 'was changed after it was taken in' : 'is missing'
      const message = `The file ${form}/${sha256} ${what}. Bring it back from a backup.`
      throw new HubError('ATTACHMENT_DAMAGED', message)
    },
  }
}

const noRoom: FileFault = {
  code: 'NO_ROOM',
  message: 'The disk of the hub is nearly full, so no file is taken. The ticket itself is kept.',
}

/** Writes what comes to the disk, durably; what is wrong with its size, null when nothing is. */
async function receive(
  content: AsyncIterable<Uint8Array>,
  file: string,
  announced: number,
  { mostBytes }: AttachmentRules,
): Promise<FileFault | null> {
  await using handle = await open(file, 'wx', 0o600)
  let bytes = 0
  for await (const chunk of content) {
    bytes += chunk.byteLength
    if (bytes > mostBytes) return tooLarge(mostBytes)
    // Stops before the disk has more than was announced.
    if (bytes > announced) return sizeDiffers(announced)
    await handle.appendFile(chunk)
  }
  await handle.sync()
  if (bytes === 0) return { code: 'EMPTY', message: 'The file is empty. Choose another one.' }
  return bytes === announced ? null : sizeDiffers(announced)
}

/** What is said of a file that is larger than the rules allow. */
function tooLarge(most: number): FileFault {
  const message = `The file has more than ${most / 1_000_000} MB. Make it smaller.`
  return { code: 'TOO_LARGE', message }
}

function sizeDiffers(announced: number): FileFault {
  const message = `The file has not the ${announced} bytes that were announced. Send it again.`
  return { code: 'SIZE_DIFFERS', message }
}

/** Moves a judged file and its copy under their hashes; what was not there before. */
async function place(
  folder: string,
  { sha256, copySha256 }: TakenFile,
  file: string,
  copy: string,
): Promise<string[]> {
  const moves: [string, FileForm, string][] = [[file, 'original', sha256]]
  if (copySha256 !== undefined) moves.push([copy, 'copy', copySha256])
  const placed: string[] = []
  for (const [from, form, hash] of moves) {
    const to = pathOf(folder, form, hash)
    if (await exists(to)) continue
    await sync(from)
    await rename(from, to)
    await sync(join(folder, form))
    placed.push(to)
  }
  return placed
}

function pathOf(folder: string, form: FileForm, sha256: string): string {
  return join(folder, form, sha256)
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  )
}

/** Makes a file, or the names in a folder, durable. */
async function sync(path: string): Promise<void> {
  await using handle = await open(path)
  await handle.sync()
}

async function removeAll(files: readonly string[]): Promise<void> {
  for (const file of files) await rm(file, { force: true })
}
