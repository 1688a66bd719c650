import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, bearer } from '../support/ask.ts'
import { turnout, voting } from '../support/builders/reports.ts'
import { type HubProcess, startHub } from '../support/hub-process.ts'
import { verifyFiles } from '../support/verifier.ts'

const root = path.resolve(import.meta.dirname, '../..')
const deceiving = 'kunci \ud83d "x" \u0000 \u202e'

interface Asked {
  audit: { edges: { node: { actor: string; type: string; outcome: string; detail: string } }[] }
}

describe('the record of a hub', () => {
  let hub: HubProcess
  let token: string
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'pantau-audit-'))
    hub = await startHub()
    token = await hub.adminToken()
    const query =
      'mutation ($input: SubmitReportsInput!) { submitReports(input: $input) { accepted } }'
    const input = { turnout: [turnout()], voting: [voting()] }
    await ask(hub.url, query, { token, variables: { input } })
  })
  afterAll(async () => {
    await hub[Symbol.asyncDispose]()
    await rm(folder, { recursive: true, force: true })
  })

  const download = async (query = '', shown = bearer(token) as Record<string, string>) =>
    fetch(`${hub.url}/export/audit.jsonl${query}`, { headers: shown })

  async function kept(name: string, query = ''): Promise<{ file: string; lines: string[] }> {
    const file = path.join(folder, name)
    const text = await (await download(query)).text()
    await writeFile(file, text)
    return { file, lines: text.trimEnd().split('\n') }
  }

  test('is exported whole, its own export included, and holds without the hub', async () => {
    const { file, lines } = await kept('whole.jsonl')
    const { verdicts, exitCode } = await verifyFiles([file])
    expect(verdicts).toMatchObject([{ ok: true, entries: lines.length - 2 }])
    expect(exitCode).toBe(0)
    expect(JSON.parse(lines.at(-2)!)).toMatchObject({
      type: 'audit.exported',
      actor: 'administrator',
    })
    const types = lines.slice(1, -1).map((line) => (JSON.parse(line) as { type: string }).type)
    expect(types).toEqual(expect.arrayContaining(['turnout.reported', 'voting.reported']))
  })

  test('is checked where it lies while the hub is at work on it', async () => {
    const journal = path.join(hub.dataFolder, 'live', 'journal.db')
    const { verdicts } = await verifyFiles([journal])
    expect(verdicts).toMatchObject([{ ok: true }])
  })

  test('is exported from a position on, and not from behind its end', async () => {
    const { file, lines } = await kept('part.jsonl', '?from=2')
    expect(JSON.parse(lines[1]!)).toMatchObject({ seq: 2 })
    expect((await verifyFiles([file])).verdicts).toMatchObject([{ ok: true }])
    for (const from of ['0', '-1', 'x', '99999', '1e3']) {
      expect((await download(`?from=${from}`)).status, from).toBe(400)
    }
  })

  test('is for nobody but administrators, and their refusal is part of it', async () => {
    expect((await download('', {})).status).toBe(403)
    expect((await download('', bearer('wrong'))).status).toBe(401)
    const query =
      '{ audit(type: "permission.refused") { edges { node { actor type outcome detail } } } }'
    const { data } = await ask<Asked>(hub.url, query, { token })
    const refused = data.audit.edges.map(({ node }) => node)
    expect(refused).toContainEqual(
      expect.objectContaining({
        actor: 'public',
        outcome: 'REFUSED',
        detail: expect.stringContaining('permission "audit.export"'),
      }),
    )
  })

  test('stays whole whatever a sender writes into a key', async () => {
    const query = `mutation ($input: SubmitReportsInput!) {
      submitReports(input: $input) { accepted refused { code path } }
    }`
    const input = { turnout: [turnout({ key: deceiving })] }
    await ask(hub.url, query, { token, variables: { input } })
    const { file } = await kept('deceiving.jsonl')
    const journal = path.join(hub.dataFolder, 'live', 'journal.db')
    const { verdicts } = await verifyFiles([file, journal])
    expect(verdicts).toMatchObject([{ ok: true }, { ok: true }])
  })

  test('is written to a file by the command line, which says how to check it', async () => {
    const env = {
      ...process.env,
      PANTAU_URL: hub.url,
      PANTAU_TOKEN: token,
    }
    const cli = path.join(root, 'server/dist/app/cli.js')
    const run = promisify(execFile)
    const { stdout } = await run(process.execPath, [cli, 'audit', 'export'], { cwd: folder, env })
    const file = /Written to (.+)/.exec(stdout)?.[1] ?? ''
    expect(path.basename(file)).toMatch(/^audit-live-\d+\.jsonl$/)
    const { verdicts } = await verifyFiles([file])
    expect(verdicts).toMatchObject([{ ok: true }])
    expect(await readFile(file, 'utf8')).toContain('"closing"')
  })
})
