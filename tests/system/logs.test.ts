import { describe, expect, test } from 'vitest'
import { ask } from '../support/ask.ts'
import { helpDesk } from '../support/help-desk.ts'
import { type HubProcess, startHub } from '../support/hub-process.ts'
import { operateOnSocket, PERSONAL, sendSecrets } from '../support/send-secrets.ts'

/** A line of the log. */
interface Line {
  level: string
  request?: string
  road?: string
  kind?: string | null
  operation?: string | null
  actor?: string | null
  codes?: string[]
  ms?: number
}

describe('the log', () => {
  test('has no secret in it, whatever is sent where', async () => {
    await using hub = await startHub({ env: { PANTAU_LOG: 'debug' } })
    const secrets = [...(await sendSecrets(hub)), ...Object.values(PERSONAL)]
    expect(secrets).not.toContain('')
    await hub.kill()
    const log = linesOf(hub).join('\n')
    for (const secret of secrets) expect(log).not.toContain(secret)
    // oxlint-disable-next-line no-control-regex
    expect(log.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/)
    expect(readLines(hub).length).toBeGreaterThan(20)
    for (const line of linesOf(hub)) expect(line.length).toBeLessThan(4_000)
  })

  test('tells who did what by which road, what was refused and why, and how long it took', async () => {
    await using hub = await startHub({ env: { PANTAU_LOG: 'debug' } })
    const desk = helpDesk(hub)
    const token = await desk.token('meja', 'DESK', '35.78')
    await desk.open(token)
    await ask(hub.url, 'query Temuan { findings(within: "35.07") { edges { cursor } } }', { token })
    await ask(hub.url, '{ hub { seq } }')
    const response = await fetch(`${hub.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{',
    })
    await operateOnSocket(hub.url, token, [
      'mutation Buka { signOut }',
      'query Dari_Soket { hub { seq } }',
      '{ salah }',
    ])
    await hub.kill()

    const lines = readLines(hub)
    const found = (operation: string) => lines.find((line) => line.operation === operation)
    expect(found('openIncident')).toMatchObject({
      level: 'info',
      road: 'HTTP',
      kind: 'mutation',
      actor: 'meja',
      status: 200,
      codes: [],
      ms: expect.any(Number),
    })
    const refused = { level: 'info', actor: 'meja', codes: ['FORBIDDEN'] }
    expect(found('Temuan')).toMatchObject({ ...refused, kind: 'query' })
    expect(found('hub')).toMatchObject({ level: 'debug', actor: null })
    expect(found('Buka')).toMatchObject({ level: 'info', road: 'WS', kind: 'mutation' })
    expect(found('Dari_Soket')).toMatchObject({ level: 'debug', road: 'WS', status: null })
    const bySocket = lines.filter(({ codes }) => codes?.includes('GRAPHQL_VALIDATION_FAILED'))
    expect(bySocket).toHaveLength(1)
    const request = response.headers.get('x-request-id')
    expect(lines.find((line) => line.request === request)).toMatchObject({
      level: 'info',
      status: 400,
      codes: ['BAD_REQUEST'],
    })
    expect(new Set(lines.flatMap((line) => line.request ?? [])).size).toBe(
      lines.filter((line) => line.request).length,
    )
  })
})

function linesOf(hub: HubProcess): string[] {
  return hub
    .output()
    .split('\n')
    .filter((line) => line.startsWith('{'))
}

function readLines(hub: HubProcess): Line[] {
  return linesOf(hub).map((line) => JSON.parse(line) as Line)
}
