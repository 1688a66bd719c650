import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { attachmentFolder } from '../../../../server/src/adapters/attachments/folder.ts'
import type { TakenFile } from '../../../../server/src/commands/incidents/attach-files.ts'
import { defaultAttachmentRules } from '../../../../server/src/domain/incidents/attachments.ts'
import { pdf, photo, pixelBomb, SECRET } from '../../../support/builders/files.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pantau-files-'))
})
afterEach(() => rm(folder, { recursive: true }))

const rules = defaultAttachmentRules

async function* inParts(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += 64_000) yield bytes.subarray(at, at + 64_000)
}

/** Takes a file in for a ticket that wants it. */
function take(bytes: Buffer, { announced = bytes.length, mostBytes = rules.mostBytes } = {}) {
  const files = attachmentFolder(folder)
  return files.take(inParts(bytes), announced, { ...rules, mostBytes }, async () => null)
}

/** Everything in the folder. */
async function kept(): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name)
}

describe('a photo', () => {
  test.each(['jpeg', 'png', 'webp'] as const)('as %s is kept as it came', async (type) => {
    const bytes = await photo({ type })
    const taken = (await take(bytes)) as TakenFile
    expect(taken).toMatchObject({ mediaType: `image/${type}`, bytes: bytes.length })
    const original = await attachmentFolder(folder).read('original', taken.sha256)
    expect(original.equals(bytes)).toBe(true)
  })

  test('is shown upright and without what its camera wrote into it', async () => {
    const bytes = await photo({ width: 640, height: 480 })
    expect(bytes.includes(SECRET)).toBe(true)
    const taken = (await take(bytes)) as TakenFile
    expect(taken).toMatchObject({ width: 480, height: 640 })
    const copy = await attachmentFolder(folder).read('copy', taken.copySha256 ?? '')
    expect(copy.includes(SECRET)).toBe(false)
    expect(copy.includes('Exif')).toBe(false)
    const seen = await sharp(path.join(folder, 'copy', taken.copySha256 ?? '')).metadata()
    expect(seen).toMatchObject({ width: 480, height: 640 })
  })

  test('with a program behind its last pixel is shown without it', async () => {
    const bytes = Buffer.concat([await photo(), Buffer.from('PK\x03\x04<script>alert(1)</script>')])
    const taken = (await take(bytes)) as TakenFile
    const copy = await attachmentFolder(folder).read('copy', taken.copySha256 ?? '')
    expect(copy.includes('<script>')).toBe(false)
  })

  test('that comes twice is kept once', async () => {
    const bytes = await photo()
    await take(bytes)
    await take(bytes)
    expect(await kept()).toHaveLength(2)
  })
})

test('a document is kept as it came, without a copy', async () => {
  const taken = await take(pdf())
  expect(taken).toMatchObject({ mediaType: 'application/pdf' })
  expect(taken).not.toHaveProperty('copySha256')
  expect(await kept()).toHaveLength(1)
})

describe('nothing stays of', () => {
  const heic = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')
  const cutOff = async (type: 'jpeg' | 'png' | 'webp') => {
    const bytes = await photo({ type })
    return bytes.subarray(0, bytes.length / 2)
  }
  const garbage = (magic: string) => Buffer.concat([Buffer.from(magic, 'latin1'), svg])

  test.each<[string, string, () => Buffer | Promise<Buffer>]>([
    ['an empty file', 'EMPTY', () => Buffer.alloc(0)],
    ['a drawing with a program', 'TYPE_NOT_TAKEN', () => svg],
    ['a photo that the hub cannot read', 'TYPE_NOT_TAKEN', () => heic],
    ['a page that hides before a PDF', 'TYPE_NOT_TAKEN', () => Buffer.concat([svg, pdf()])],
    ['a JPEG that is cut off', 'BROKEN', () => cutOff('jpeg')],
    ['a PNG that is cut off', 'BROKEN', () => cutOff('png')],
    ['a WebP that is cut off', 'BROKEN', () => cutOff('webp')],
    ['a JPEG that is none after its first bytes', 'BROKEN', () => garbage('\xff\xd8\xff\xe0')],
    ['a PNG that is none after its first bytes', 'BROKEN', () => garbage('\x89PNG\r\n\x1a\n')],
    ['a PDF that is cut off', 'BROKEN', () => pdf().subarray(0, -8)],
    ['a PDF that runs a program', 'ACTIVE_CONTENT', () => pdf('/OpenAction << /JS (x) >>')],
    ['a PNG with more pixels than are taken', 'TOO_MANY_PIXELS', () => pixelBomb(20_000)],
  ])('%s', async (_what, code, bytes) => {
    expect(await take(await bytes())).toMatchObject({ code })
    expect(await kept()).toEqual([])
  })

  test('a file that is larger than the rules allow', async () => {
    expect(await take(await photo(), { mostBytes: 2_000 })).toMatchObject({ code: 'TOO_LARGE' })
    expect(await kept()).toEqual([])
  })

  test.each([-1, 1])('a file that has not the bytes that were announced (%i)', async (more) => {
    const bytes = await photo()
    const taken = await take(bytes, { announced: bytes.length + more })
    expect(taken).toMatchObject({ code: 'SIZE_DIFFERS' })
    expect(await kept()).toEqual([])
  })

  test('a file that goes on beyond what was announced, which is read no further', async () => {
    let read = 0
    async function* endless() {
      for (; read < 10_000_000; read += 1_000) yield Buffer.alloc(1_000)
    }
    const taken = attachmentFolder(folder).take(endless(), 5_000, rules, async () => null)
    expect(await taken).toMatchObject({ code: 'SIZE_DIFFERS' })
    expect(read).toBeLessThan(10_000)
    expect(await kept()).toEqual([])
  })

  test('a file whose sender breaks off', async () => {
    const bytes = await photo()
    async function* broken() {
      yield bytes.subarray(0, 1_000)
      throw new Error('aborted')
    }
    const taking = attachmentFolder(folder).take(broken(), bytes.length, rules, async () => null)
    await expect(taking).rejects.toThrow('aborted')
    expect(await kept()).toEqual([])
  })

  test('a file that its ticket turns down, unless another ticket has it', async () => {
    const files = attachmentFolder(folder)
    const bytes = await photo()
    const down = () => files.take(inParts(bytes), bytes.length, rules, async () => 'no room')
    expect(await down()).toEqual({ problem: 'no room' })
    expect(await kept()).toEqual([])
    await take(bytes)
    await down()
    expect(await kept()).toHaveLength(2)
  })

  test('a file that could not be recorded', async () => {
    const bytes = await photo()
    const taking = attachmentFolder(folder).take(inParts(bytes), bytes.length, rules, () =>
      Promise.reject(new Error('the disk is full')),
    )
    await expect(taking).rejects.toThrow('the disk is full')
    expect(await kept()).toEqual([])
  })

  test('what was on its way when the hub stopped', async () => {
    attachmentFolder(folder)
    await writeFile(path.join(folder, 'incoming', 'half'), 'half')
    attachmentFolder(folder)
    expect(await kept()).toEqual([])
  })
})

test('no file is taken that would leave the journal too little room, counting those on their way', async () => {
  const bytes = pdf()
  const free = async () => 1_000_000_000 + 2 * bytes.length
  const files = attachmentFolder(folder, free)
  const { promise: whole, resolve: goOn } = Promise.withResolvers<void>()
  async function* slow() {
    await whole
    yield bytes
  }
  const send = (content: AsyncIterable<Uint8Array>) =>
    files.take(content, bytes.length, rules, async () => null)
  const [first, second, third] = [send(slow()), send(slow()), send(inParts(bytes))]
  expect(await third).toMatchObject({ code: 'NO_ROOM' })
  goOn()
  for (const each of [await first, await second]) expect(each).not.toHaveProperty('code')
  expect(await send(inParts(bytes))).not.toHaveProperty('code')
})

test('a file that somebody changed or removed on the disk is not given out, and is told', async () => {
  const taken = (await take(await photo())) as TakenFile
  const file = path.join(folder, 'original', taken.sha256)
  const bytes = await readFile(file)
  bytes[100] = (bytes[100] ?? 0) ^ 1
  await writeFile(file, bytes)
  const read = () => attachmentFolder(folder).read('original', taken.sha256)
  const damaged = { code: 'ATTACHMENT_DAMAGED', message: expect.stringContaining('was changed') }
  await expect(read()).rejects.toMatchObject(damaged)
  await rm(file)
  await expect(read()).rejects.toMatchObject({ message: expect.stringContaining('is missing') })
})
