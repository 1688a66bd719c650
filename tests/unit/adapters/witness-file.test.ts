import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { witnessFile } from '../../../server/src/adapters/store/witness-file.ts'

const seen = { epoch: 'a', seq: 5, hash: 'f'.repeat(64) }

async function folder() {
  const name = await mkdtemp(path.join(tmpdir(), 'pantau-witness-'))
  return { name, [Symbol.asyncDispose]: () => rm(name, { recursive: true }) }
}

describe('the witness in a file', () => {
  test('has seen nothing before it was written, and nothing in a half-written file', async () => {
    await using here = await folder()
    const file = path.join(here.name, 'journal.head')
    expect(witnessFile(file).read()).toBeNull()
    await writeFile(file, '{"epoch":"a","se')
    expect(witnessFile(file).read()).toBeNull()
  })

  test('remembers the last it was told, and leaves no other file', async () => {
    await using here = await folder()
    const file = path.join(here.name, 'journal.head')
    witnessFile(file).write({ ...seen, seq: 4 })
    witnessFile(file).write(seen)
    expect(witnessFile(file).read()).toEqual(seen)
    expect(await readdir(here.name)).toEqual(['journal.head'])
  })
})
