import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openText } from '../../../../../server/src/app/cli/csv/source.ts'

async function textOf(bytes: Buffer): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'pantau-source-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await writeFile(path.join(folder, 'a.csv'), bytes)
  const source = await openText('a.csv', folder)
  let text = ''
  for await (const piece of source.pieces()) text += piece
  expect(source.read()).toBe(source.size)
  return text
}

describe('the text of a file', () => {
  test('is read in UTF-8, a character on the border of two pieces too', async () => {
    // Pieces are 64 KiB: an odd beginning puts a character of two bytes across the border.
    const text = `a${'é'.repeat(70_000)}`
    expect(await textOf(Buffer.from(text))).toBe(text)
  })

  test('is read in UTF-16, as spreadsheets write "Unicode text"', async () => {
    const little = Buffer.from('\uFEFFKode TPS\t3', 'utf16le')
    expect(await textOf(little)).toBe('Kode TPS\t3')
    expect(await textOf(Buffer.from(little).swap16())).toBe('Kode TPS\t3')
  })

  test('is refused in another encoding, with what to do', async () => {
    const latin = Buffer.from('Kode;Désa\n', 'latin1')
    await expect(textOf(latin)).rejects.toThrow(
      'a.csv is not text in UTF-8; save it as "CSV UTF-8"',
    )
    await expect(textOf(Buffer.from('Désa').subarray(0, 2))).rejects.toThrow('not text in UTF-8')
  })

  test('is refused when it is a spreadsheet of its own format', async () => {
    await expect(textOf(Buffer.from('PK\u0003\u0004'))).rejects.toThrow('a.csv is a spreadsheet')
  })

  test('is missed when there is no file', async () => {
    await expect(openText('b.csv', tmpdir())).rejects.toThrow('There is no file b.csv')
    await expect(openText('.', tmpdir())).rejects.toThrow('There is no file .;')
  })
})
