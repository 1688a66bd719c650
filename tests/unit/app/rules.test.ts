import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rulesOf } from '../../../server/src/app/compose/rules.ts'
import { defaultRules } from '../../../server/src/domain/rules.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pantau-rules-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function file(text: string): Promise<string> {
  const name = path.join(folder, 'rules.json')
  await writeFile(name, text)
  return name
}

test('without a file the rules are those of 2024', () => {
  expect(rulesOf(null)).toBe(defaultRules)
})

test('a file replaces the rules it names and leaves the others', async () => {
  const given = { reservePermille: 20, tolerances: { BALLOTS_SHORT: 2 } }
  expect(rulesOf(await file(JSON.stringify(given)))).toEqual({ ...defaultRules, ...given })
})

test('a file may choose which findings open tickets, who is escalated when, and what silence is', async () => {
  const given = {
    escalation: [{ severity: 'LOW', clock: 'RESOLUTION', after: 5, level: 2 }],
    tickets: { BALLOTS_SHORT: { category: 'LOGISTICS', severity: 'LOW', level: 'STATION' } },
    silence: { floor: 30, hours: 2, reports: 80, waiting: 5 },
  }
  expect(rulesOf(await file(JSON.stringify(given)))).toMatchObject(given)
  expect(rulesOf(await file(JSON.stringify({ escalation: [], tickets: {} })))).toMatchObject({
    escalation: [],
    tickets: {},
  })
})

const never = { count: 0, minutes: 1 }

test.each([
  ['{ "reservePermille": -1 }', 'reservePermille'],
  ['{ "tolerances": { "BALLOTS_SHORT": "two" } }', 'tolerances.BALLOTS_SHORT'],
  ['{ "remote": { "3525": 60 } }', 'remote'],
  ['{ "recapitulation": { "DISTRICT": {} } }', 'recapitulation.DISTRICT'],
  ['{ "escalation": [{ "severity": "BAD" }] }', 'escalation.0.severity'],
  ['{ "tickets": { "BALLOTS_SHORT": { "level": "ROOM" } } }', 'tickets.BALLOTS_SHORT'],
  ['{ "silence": { "floor": 20, "hours": 7, "reports": 50, "waiting": 10 } }', 'silence.hours'],
  [
    JSON.stringify({ intake: { ...defaultRules.intake, files: { address: never, all: never } } }),
    'intake.files.address.count',
  ],
  ['{ "attachments": { "mostBytes": 0 } }', 'attachments.'],
  ['{ "reserve": 25 }', 'reserve'],
  ['{ "opening": ', 'JSON'],
])('%s is refused, naming the place', async (text, named) => {
  const name = await file(text)
  expect(() => rulesOf(name)).toThrow(named)
  expect(() => rulesOf(name)).toThrow(expect.objectContaining({ code: 'CONFIGURATION' }))
})

test('a file that is not there is refused with its name', () => {
  expect(() => rulesOf(path.join(folder, 'nowhere.json'))).toThrow('nowhere.json')
})
