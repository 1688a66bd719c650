import { describe, expect, test } from 'vitest'
import { sentAt } from '../../support/builders/reports.ts'
import { apiDesk, type ApiDesk, figuresOf, submit, taken } from './desk.ts'

const AREA = '35.78.02'
const stations = ['001', '002', '003'].map((number) => `${AREA}.1001.${number}`)

const tallies = stations.map((station) => ({
  key: `tally-${station}`,
  station,
  contest: 'governor',
  observedAt: sentAt('27 15:00'),
  votes: [10, 20, 30],
  invalid: 4,
}))

const signed = {
  key: 'd-hasil',
  area: AREA,
  contest: 'governor',
  observedAt: sentAt('27 18:00'),
  votes: [30, 67, 90],
  invalid: 12,
}

const corrected = {
  ...signed,
  key: 'pembetulan',
  votes: [30, 60, 90],
  correction: { by: 'Pleno kota', basis: 'Rekomendasi 7', version: 1 },
}

const fields = `recapitulation {
  contest districtsFinished districts districtsPastTarget largestDifference
}`

async function details(desk: ApiDesk, selection: string, at?: string) {
  const asked = at === undefined ? '' : `, at: "${at}"`
  const { data } = await desk.ask(`{ recapitulation(area: "${AREA}"${asked}) { ${selection} } }`)
  return data?.['recapitulation']
}

describe('the recapitulation over the API', () => {
  test('shows how many districts are finished and the largest difference, in every area around', async () => {
    await using desk = await apiDesk()
    expect(await submit(desk, { tallies, recapitulations: [signed] })).toEqual(taken(4))
    const figures = { contest: 'governor', districtsPastTarget: 0, largestDifference: 7 }
    expect(await figuresOf(desk, '35', fields)).toEqual({
      recapitulation: { ...figures, districtsFinished: 1, districts: 3 },
    })
    expect(await figuresOf(desk, '35.78', fields)).toEqual({
      recapitulation: { ...figures, districtsFinished: 1, districts: 2 },
    })
    expect(await figuresOf(desk, '35.22', fields)).toEqual({
      recapitulation: { ...figures, districtsFinished: 0, districts: 1, largestDifference: 0 },
    })
  })

  test('is null where nobody recapitulates: villages, stations, and the province in a city contest', async () => {
    await using desk = await apiDesk()
    for (const code of ['35.78.02.1001', stations[0] ?? '']) {
      expect(await figuresOf(desk, code, fields)).toEqual({ recapitulation: null })
    }
    const own = 'recapitulation(contest: "regency") { districts }'
    expect(await figuresOf(desk, '35', own)).toEqual({ recapitulation: null })
    expect(await figuresOf(desk, '35.78', own)).toEqual({ recapitulation: { districts: 2 } })
  })

  test('counts the districts that are not finished after the target of the room', async () => {
    await using desk = await apiDesk()
    await submit(desk, { recapitulations: [signed] })
    desk.clock.moment = Date.parse('2024-12-02T00:00:00+07:00')
    expect(await figuresOf(desk, '35', 'recapitulation { districtsPastTarget }')).toEqual({
      recapitulation: { districtsPastTarget: 2 },
    })
  })

  test('gives each pair beside the sum below, the meeting, and the correction with its basis', async () => {
    await using desk = await apiDesk()
    const meeting = {
      key: 'pleno',
      area: AREA,
      contest: 'governor',
      observedAt: sentAt('27 17:00'),
      startedAt: sentAt('27 16:00'),
      plannedFinish: sentAt('28 16:00'),
      objection: { by: 'Saksi', pair: 2, text: 'Selisih di TPS 1' },
    }
    await submit(desk, { tallies, meetings: [meeting], recapitulations: [signed] })
    const before = desk.clock.now()
    desk.clock.pass(60_000)
    expect(await details(desk, 'differences { number below form difference contradicts }')).toEqual(
      {
        differences: [
          { number: 1, below: 30, form: 30, difference: 0, contradicts: false },
          { number: 2, below: 60, form: 67, difference: 7, contradicts: true },
          { number: 3, below: 90, form: 90, difference: 0, contradicts: false },
          { number: null, below: 12, form: 12, difference: 0, contradicts: false },
        ],
      },
    )
    await submit(desk, { recapitulations: [corrected] })
    expect(
      await details(
        desk,
        `area { name } startedAt finishedAt timing plannedTiming belowKnown belowTotal
         objections { by pair text } form { version votes { number votes } valid invalid }
         corrections { basis by actor before { version valid } after { version valid } }`,
      ),
    ).toEqual({
      area: { name: 'Wonocolo' },
      startedAt: '2024-11-27T16:00:00.000+07:00',
      finishedAt: '2024-11-27T18:00:00.000+07:00',
      timing: 'EARLY',
      plannedTiming: 'IN_TIME',
      belowKnown: 3,
      belowTotal: 3,
      objections: [{ by: 'Saksi', pair: 2, text: 'Selisih di TPS 1' }],
      form: {
        version: 2,
        votes: [1, 2, 3].map((number) => ({ number, votes: 30 * number })),
        valid: 180,
        invalid: 12,
      },
      corrections: [
        {
          basis: 'Rekomendasi 7',
          by: 'Pleno kota',
          actor: 'administrator',
          before: { version: 1, valid: 187 },
          after: { version: 2, valid: 180 },
        },
      ],
    })
    const then = new Date(before).toISOString()
    expect(await details(desk, 'form { version } corrections { basis }', then)).toEqual({
      form: { version: 1 },
      corrections: [],
    })
  })

  test('refuses a second form with its code and path, and says what the finding is', async () => {
    await using desk = await apiDesk()
    await submit(desk, { tallies, recapitulations: [signed] })
    const { data } = await submit(desk, { recapitulations: [{ ...signed, key: 'lain' }] })
    expect(data).toEqual({
      submitReports: {
        accepted: 0,
        duplicates: 0,
        refused: [{ key: 'lain', code: 'LOCKED', path: ['recapitulations', '0'] }],
      },
    })
    const found = await desk.ask('{ findings { edges { node { code message resolved } } } }')
    const message =
      'Suara nomor urut 2 gubernur pada formulir rekapitulasi 67, padahal jumlah tingkat di bawahnya 60.'
    expect(found.data).toEqual({
      findings: { edges: [{ node: { code: 'RECAP_DIFFERENCE', message, resolved: false } }] },
    })
  })

  test('takes the same correction twice in whatever order its fields were written', async () => {
    await using desk = await apiDesk()
    await submit(desk, { recapitulations: [signed, corrected] })
    const { by, basis, version } = corrected.correction
    const again = { ...corrected, correction: { version, basis, by } }
    const { data } = await submit(desk, { recapitulations: [again] })
    expect(data).toEqual({ submitReports: { accepted: 0, duplicates: 1, refused: [] } })
  })

  test('lists the districts that contradict, and those that are not finished', async () => {
    await using desk = await apiDesk()
    await submit(desk, { tallies, recapitulations: [signed] })
    const listed = async (filter: string) => {
      const { data } = await desk.ask(
        `{ recapitulations(${filter}) { totalCount edges { node { area { code } } } } }`,
      )
      const { edges } = (data ?? {})['recapitulations'] as {
        edges: { node: { area: { code: string } } }[]
      }
      return edges.map(({ node }) => node.area.code)
    }
    expect(await listed('contradicting: true')).toEqual([AREA])
    expect(await listed('finished: false')).toEqual(['35.22.01', '35.78.01'])
    expect(await listed('within: "35.78", level: REGENCY')).toEqual(['35.78'])
    expect(await listed('level: VILLAGE')).toEqual([])
  })

  test('is closed to who may not read figures, and to a moment that is still to come', async () => {
    await using desk = await apiDesk()
    const query = `{ recapitulation(area: "${AREA}") { contest } }`
    expect((await desk.ask(query, {}, null)).codes).toEqual(['FORBIDDEN'])
    const future = `{ recapitulation(area: "${AREA}", at: "2030-01-01T00:00:00Z") { contest } }`
    expect((await desk.ask(future)).codes).toEqual(['BAD_USER_INPUT'])
  })
})

describe('voting that is held again, over the API', () => {
  test('is listed with its station and counted by kind', async () => {
    await using desk = await apiDesk()
    const station = stations[1]
    const revote = { key: 'psu', station, observedAt: sentAt('27 17:00'), kind: 'REPEATED' }
    expect(await submit(desk, { revotes: [{ ...revote, day: '2024-12-01' }] })).toEqual(taken(1))
    const counted = await figuresOf(
      desk,
      '35.78',
      'revotes { repeated continued postponed recounts }',
    )
    expect(counted).toEqual({ revotes: { repeated: 1, continued: 0, postponed: 0, recounts: 0 } })
    const { data } = await desk.ask(
      '{ revotes { edges { node { kind day basis contest station { code } } } } }',
    )
    expect(data).toEqual({
      revotes: {
        edges: [
          {
            node: {
              kind: 'REPEATED',
              day: '2024-12-01',
              basis: null,
              contest: null,
              station: { code: station },
            },
          },
        ],
      },
    })
  })
})
