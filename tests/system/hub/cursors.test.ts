import { afterAll, beforeAll, expect, test } from 'vitest'
import { FigureReader, TicketReader } from '../../support/chaos.ts'
import { helpDesk } from '../../support/help-desk.ts'
import { clientKinds, connectTo } from '../../support/hub-clients.ts'
import { type HubProcess, startHub } from '../../support/hub-process.ts'

let hub: HubProcess
let token: string
beforeAll(async () => {
  hub = await startHub()
  const desk = helpDesk(hub)
  token = await desk.token('meja', 'DESK', null)
  await desk.open(token)
})
afterAll(() => hub[Symbol.asyncDispose]())

/** What of a cursor is bent, and how. */
const faults: [name: string, bend: (cursor: string) => string][] = [
  ['of another history', changed(0, () => 'other')],
  ['ahead of the journal', changed(1, (seq) => `${Number(seq) + 1}`)],
  ['ahead of the journal by far', changed(1, () => '999999999999999')],
  ['of another entry', changed(3, () => 'ffffffffffff')],
  ['without its end', (cursor) => cursor.slice(0, 20)],
  ['of letters', () => 'bukan-kursor'],
  ['of nothing', () => ''],
]

function changed(part: number, how: (was: string) => string) {
  return (cursor: string): string => {
    const parts = Buffer.from(cursor, 'base64url').toString().split('|')
    parts[part] = how(parts[part] ?? '')
    return Buffer.from(parts.join('|')).toString('base64url')
  }
}

for (const kind of clientKinds) {
  test(`a cursor that cannot be served is answered by RESYNC and everything over ${kind}`, async () => {
    for (const reader of [new FigureReader(), new TicketReader('35')]) {
      const begin = async (...expected: Parameters<typeof reader.connect>): Promise<void> => {
        const client = connectTo(hub.url, kind, token)
        client.subscribe(...reader.connect(...expected))
        await reader.began()
        reader.leave()
        client.cut()
      }
      await begin()
      const good = reader.cursor ?? ''
      for (const [name, bend] of faults) {
        reader.cursor = bend(good)
        await begin(['RESYNC', 'SNAPSHOT'])
        expect(reader.wrongs, name).toEqual([])
      }
      await begin(['RESUMED'])
      expect(reader.wrongs).toEqual([])
    }
  })
}

test('a cursor of figures from a moment that is still to come is answered by RESYNC', async () => {
  const reader = new FigureReader()
  for (const expected of [['SNAPSHOT' as const], ['RESYNC' as const, 'SNAPSHOT' as const]]) {
    const client = connectTo(hub.url, 'by hand', token)
    client.subscribe(...reader.connect(expected))
    await reader.began()
    client.cut()
    reader.cursor = changed(2, (at) => `${Number(at) + 3_600_000}`)(reader.cursor ?? '')
  }
  expect(reader.wrongs).toEqual([])
})
