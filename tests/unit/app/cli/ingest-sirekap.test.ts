import { describe, expect, test } from 'vitest'
import { setUpDesk } from './desk.ts'
import { type Asked, refusal, startFakeHub, taken } from './fake-hub.ts'

const counts = {
  'counts/3501.json': '{"of": "3501"}',
  'counts/35.json': '{"of": "35"}',
  'counts/3578.json': '{"of": "3578"}',
  'counts/candidates.json': '{"35": {}}',
  'counts/README.txt': 'no count',
}
const inputOf = (asked: Asked) => asked.variables['input'] as Record<string, string>

describe('pantau ingest sirekap', () => {
  test('sends the province first, then its regencies, each with the candidates beside it', async () => {
    await using hub = await startFakeHub(() => taken())
    await using desk = await setUpDesk({ PANTAU_URL: hub.url })
    await desk.write(counts)
    expect(await desk.pantau('ingest', 'sirekap', 'counts')).toBe(0)
    expect(hub.asked.map((asked) => inputOf(asked)['file'])).toEqual([
      '35.json',
      '3501.json',
      '3578.json',
    ])
    expect(inputOf(hub.asked[1] as Asked)).toEqual({
      contest: 'governor',
      file: '3501.json',
      content: '{"of": "3501"}',
      candidates: '{"35": {}}',
    })
    expect(desk.printed).toEqual(['3 files: 9 rows accepted, 0 unchanged, 0 older, 0 quarantined'])
  })

  test('sends one file alone, of another contest and with candidates from elsewhere', async () => {
    await using hub = await startFakeHub(() => taken({ accepted: 0, unchanged: 1 }))
    await using desk = await setUpDesk({ PANTAU_URL: hub.url })
    await desk.write({ ...counts, 'pairs.json': '{"3578": {}}' })
    const flags = ['--contest', 'regency', '--candidates', 'pairs.json']
    expect(await desk.pantau('ingest', 'sirekap', 'counts/3578.json', ...flags)).toBe(0)
    expect(hub.asked.map(inputOf)).toMatchObject([
      { contest: 'regency', file: '3578.json', candidates: '{"3578": {}}' },
    ])
    expect(desk.printed).toEqual(['1 file: 0 rows accepted, 1 unchanged, 0 older, 0 quarantined'])
  })

  test('never takes a candidates file for a count, though another one is given', async () => {
    await using hub = await startFakeHub(() => taken())
    await using desk = await setUpDesk({ PANTAU_URL: hub.url })
    await desk.write({ ...counts, 'counts/pairs.json': '{"35": {"1": {}}}' })
    const flags = ['--candidates', 'counts/pairs.json']
    expect(await desk.pantau('ingest', 'sirekap', 'counts', ...flags)).toBe(0)
    const sent = hub.asked.map((asked) => inputOf(asked)['file'])
    expect(sent).toEqual(['35.json', '3501.json', '3578.json'])
  })

  test('names each row that was set aside, and exits 1 with the others taken', async () => {
    const quarantined = [
      { path: 'tungsura.table.99', code: 'AREA_UNKNOWN', reason: '99 is not known' },
    ]
    await using hub = await startFakeHub((asked) =>
      inputOf(asked)['file'] === '3501.json' ? taken({ accepted: 2, quarantined }) : taken(),
    )
    await using desk = await setUpDesk({ PANTAU_URL: hub.url })
    await desk.write(counts)
    expect(await desk.pantau('ingest', 'sirekap', 'counts')).toBe(1)
    expect(desk.printed).toEqual([
      '3 files: 8 rows accepted, 0 unchanged, 0 older, 1 quarantined',
      '  3501.json  tungsura.table.99  AREA_UNKNOWN: 99 is not known',
    ])
  })

  test('says how far it came when the hub goes away in between', async () => {
    let left = 1
    await using hub = await startFakeHub(() =>
      left-- > 0 ? taken() : refusal('JOURNAL_UNAVAILABLE', 'The disk is full.'),
    )
    await using desk = await setUpDesk({ PANTAU_URL: hub.url })
    await desk.write(counts)
    expect(await desk.pantau('ingest', 'sirekap', 'counts')).toBe(2)
    expect(desk.noted).toEqual([
      '1 of 3 files were sent; run it again, nothing is counted twice.',
      'The hub says: The disk is full.',
    ])
  })
})

describe('pantau ingest sirekap cannot work and says what to do', () => {
  test.each([
    ['a path that is not there', ['nowhere'], 'There is no file or folder nowhere; give the path'],
    ['a folder without counts', ['empty'], 'holds no JSON files of published counts'],
    ['no candidates', ['bare'], 'cannot be read; give it with --candidates FILE'],
    ['another contest than there is', ['counts', '--contest', 'senate'], 'Allowed choices are'],
    ['no path', [], "missing required argument 'path'"],
  ])('%s', async (_, args, sentence) => {
    await using hub = await startFakeHub(() => taken())
    await using desk = await setUpDesk({ PANTAU_URL: hub.url })
    await desk.write({ ...counts, 'bare/35.json': '{}', 'empty/candidates.json': '{}' })
    expect(await desk.pantau('ingest', 'sirekap', ...args)).toBe(2)
    expect(desk.noted.join('\n')).toContain(sentence)
    expect(hub.asked).toEqual([])
  })
})
