import { describe, expect, test } from 'vitest'
import { ballots, sentAt, STATION, tally, turnout } from '../../support/builders/reports.ts'
import { type ApiDesk, apiDesk, submit } from './desk.ts'

interface Found {
  code: string
  message: string
  [field: string]: unknown
}

async function findings(desk: ApiDesk, args: string, fields = 'code message'): Promise<Found[]> {
  const { data } = await desk.ask(`{ findings(${args}) { edges { node { ${fields} } } } }`)
  const page = data?.['findings'] as { edges: { node: Found }[] } | undefined
  return page?.edges.map(({ node }) => node) ?? []
}

describe('a finding', () => {
  test('says in a sentence what is compared, of the contest it is about', async () => {
    await using desk = await apiDesk()
    await submit(desk, {
      ballots: [
        ballots({ received: 500, used: 295, spoiled: 1, unused: 3 }),
        ballots({ key: 'other', contest: 'regency', received: 526 }),
      ],
      turnout: [turnout({ registered: 501 })],
      tallies: [tally({ votes: [45, 1_500, 100], invalid: 5 })],
    })
    const messages = await findings(desk, 'within: "35.78"')
    expect(Object.fromEntries(messages.map(({ code, message }) => [code, message]))).toEqual({
      BALLOTS_SHORT: 'Surat suara gubernur diterima 500, kurang 13 dari jatah 513.',
      BALLOTS_IN_EXCESS: 'Surat suara wali kota diterima 526, lebih 13 dari jatah 513.',
      BALLOTS_SWAPPED:
        'Surat suara gubernur kurang 13, dan pemilihan lainnya di TPS ini lebih sebanyak itu: mungkin tertukar.',
      BALLOTS_NOT_CONSERVED:
        'Surat suara gubernur terpakai, rusak, dan sisa berjumlah 299, padahal diterima 500.',
      VOTERS_ABOVE_LIST: 'Pemilih terdaftar yang hadir 501, melebihi daftar pemilih tetap 500.',
      COUNTED_DIFFERS_FROM_USED:
        'Suara sah dan tidak sah gubernur berjumlah 1.650, padahal surat suara terpakai 295.',
      COUNTED_IMPLAUSIBLE:
        'Suara sah dan tidak sah gubernur berjumlah 1.650, melebihi surat suara yang mungkin ada (513): angka mungkin salah terbaca.',
    })
  })

  test('names the station, the figures and what would be tolerated', async () => {
    await using desk = await apiDesk({ tolerances: { BALLOTS_SHORT: 2 } })
    await submit(desk, { ballots: [ballots({ received: 510 })] })
    const fields =
      'place { ... on PollingStation { code } } contest expected actual difference tolerance resolved resolvedAt'
    expect(await findings(desk, 'within: "35.78"', fields)).toEqual([
      {
        place: { code: STATION },
        contest: 'governor',
        expected: 513,
        actual: 510,
        difference: -3,
        tolerance: 2,
        resolved: false,
        resolvedAt: null,
      },
    ])
  })

  test('that was cured says when, and is told from those that stand', async () => {
    await using desk = await apiDesk()
    await submit(desk, { ballots: [ballots({ received: 500, used: 501 })] })
    desk.clock.pass(60_000)
    await submit(desk, {
      ballots: [ballots({ key: 'cure', observedAt: sentAt('27 09:00'), received: 513 })],
    })
    const resolvedAt = '2024-11-27T19:01:00.000+07:00'
    const cured = await findings(desk, 'resolved: true', 'code resolvedAt')
    expect(cured.toSorted((one, other) => one.code.localeCompare(other.code))).toEqual([
      { code: 'BALLOTS_SHORT', resolvedAt },
      { code: 'BALLOTS_USED_ABOVE_RECEIVED', resolvedAt },
    ])
    expect(await findings(desk, 'resolved: false')).toEqual([])
    expect(await findings(desk, 'code: "BALLOTS_SHORT"', 'code')).toEqual([
      { code: 'BALLOTS_SHORT' },
    ])
  })
})

test('pages of findings go on where they ended, though one report raised several', async () => {
  await using desk = await apiDesk()
  const wrong = { received: 500, used: 501, spoiled: 1, unused: 1 }
  await submit(desk, { ballots: [ballots(wrong)], tallies: [tally()] })
  const first = await pageOf(desk, 3, null)
  const second = await pageOf(desk, 3, first.pageInfo.endCursor)

  expect([first.totalCount, second.totalCount]).toEqual([4, 4])
  expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false])
  const codes = [...first.edges, ...second.edges].map(({ node }) => node.code)
  expect(codes.toSorted()).toEqual([
    'BALLOTS_NOT_CONSERVED',
    'BALLOTS_SHORT',
    'BALLOTS_USED_ABOVE_RECEIVED',
    'COUNTED_DIFFERS_FROM_USED',
  ])
})

interface Page {
  edges: { node: Found }[]
  pageInfo: { hasNextPage: boolean; endCursor: string }
  totalCount: number
}

async function pageOf(desk: ApiDesk, first: number, after: string | null): Promise<Page> {
  const query = `query ($first: Int, $after: String) {
    findings(first: $first, after: $after) {
      edges { node { code } } pageInfo { hasNextPage endCursor } totalCount
    }
  }`
  const { data } = await desk.ask(query, { first, after })
  return data?.['findings'] as Page
}
