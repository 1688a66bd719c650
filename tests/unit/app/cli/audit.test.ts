import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { setUpDesk } from './desk.ts'
import { type Answer, refusal, startFakeHub } from './fake-hub.ts'

const closing = { seq: 7, hash: 'a'.repeat(64), entries: 1, sha256: 'b'.repeat(64) }
const whole = `{"format":"…"}\n{"seq":7}\n${JSON.stringify({ closing })}\n`

async function exported(answer: Answer, files: Record<string, string>, ...options: string[]) {
  await using hub = await startFakeHub(() => answer)
  await using desk = await setUpDesk({ PANTAU_URL: hub.url, PANTAU_TOKEN: 'admin' })
  await desk.write(files)
  const code = await desk.pantau('audit', 'export', '--out', 'record.jsonl', ...options)
  const names = await readdir(desk.folder)
  const kept = names.includes('record.jsonl')
    ? await readFile(path.join(desk.folder, 'record.jsonl'), 'utf8')
    : null
  return { code, kept, printed: desk.printed, noted: desk.noted, asked: hub.asked }
}

describe('pantau audit export', () => {
  test('writes the record as it comes and says what its end is', async () => {
    const { code, kept, printed, asked } = await exported({ body: whole }, {}, '--from', '7')
    expect([code, kept]).toEqual([0, whole])
    expect(printed[0]).toBe(`1 entry, the last is 7 with hash ${closing.hash}`)
    expect(asked).toMatchObject([
      { path: '/export/audit.jsonl?from=7', authorization: 'Bearer admin' },
    ])
  })

  test('keeps nothing of a record that broke off', async () => {
    const { code, kept, noted } = await exported({ body: '{"format":"…"}\n{"seq":7}\n' }, {})
    expect([code, kept]).toEqual([2, null])
    expect(noted.join()).toContain('its closing line is missing')
  })

  test('writes over no file that is there', async () => {
    const { code, kept } = await exported({ body: whole }, { 'record.jsonl': 'mine' })
    expect([code, kept]).toEqual([2, 'mine'])
  })

  test('says what the hub says when it refuses', async () => {
    const { code, kept, noted } = await exported(refusal('FORBIDDEN', 'Not for you.'), {})
    expect([code, kept]).toEqual([2, null])
    expect(noted.join()).toContain('Not for you.')
  })
})
