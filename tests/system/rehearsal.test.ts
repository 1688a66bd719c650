import { expect, test } from 'vitest'
import { ask } from '../support/ask.ts'
import { startHub } from '../support/hub-process.ts'

const FROM = ['--from', '2024-11-25 19:30']

interface Standing {
  hub: { mode: string; now: string; epoch: string; seq: number; phase: string }
  area: { figures: { ballots: { received: number; stationsSupplied: number } } }
  findings: { totalCount: number }
}

async function standing(url: string): Promise<Standing> {
  const query = `{
    hub { mode now epoch seq phase }
    area(code: "35") { figures { ballots { received stationsSupplied } } }
    findings { totalCount }
  }`
  return (await ask<Standing>(url, query)).data
}

test('a rehearsal opens where it is asked to, with the past in, and goes on after a crash', async () => {
  await using hub = await startHub({ mode: 'rehearsal', flags: [...FROM, '--speed', '600'] })
  const opened = await standing(hub.url)
  expect(opened.hub).toMatchObject({ mode: 'REHEARSAL', phase: 'DISTRIBUTION' })
  expect(Date.parse(opened.hub.now)).toBeGreaterThanOrEqual(Date.parse('2024-11-25T19:30:00+07:00'))
  expect(opened.area.figures.ballots.stationsSupplied).toBeGreaterThan(1_000)

  const moved = async (beyond: number): Promise<Standing> => {
    const now = await standing(hub.url)
    return now.hub.seq > beyond ? now : moved(beyond)
  }
  const before = await moved(opened.hub.seq)
  await hub.kill('SIGKILL')
  await hub.restart()
  const after = await moved(before.hub.seq)
  expect(after.hub.epoch).toBe(opened.hub.epoch)
  expect(Date.parse(after.hub.now)).toBeGreaterThanOrEqual(Date.parse(before.hub.now))
  expect(hub.output()).not.toContain('Beginning a new rehearsal')
  expect(hub.output()).not.toContain('refused')
  expect(after.findings.totalCount).toBe(0)
})

test('a rehearsal that cannot be is refused before anything is prepared', async () => {
  const flags = ['--faults', 'meteor']
  await expect(startHub({ mode: 'rehearsal', flags })).rejects.toThrow(
    /exited with 2 [\s\S]*--faults has "meteor"; the faults are server-queue/,
  )
})
