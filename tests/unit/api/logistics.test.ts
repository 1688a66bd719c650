import { describe, expect, test } from 'vitest'
import { ballots, sentAt } from '../../support/builders/reports.ts'
import { apiDesk, submit, taken } from './desk.ts'

describe('the ledger of the ballots over the API', () => {
  const handover = (more: object) => ({
    key: JSON.stringify(more),
    contest: 'governor',
    observedAt: sentAt('20 09:00'),
    from: 'KPU Kota Surabaya',
    to: 'PPK',
    ...more,
  })

  test('holds what reached each stage, the reserve, and the records with their parties', async () => {
    await using desk = await apiDesk()
    const handovers = [
      handover({ area: '3578', stage: 'SORTED', quantity: 5_000, damaged: 483, replaced: 400 }),
      handover({ area: '35.78.02', stage: 'DISTRICT', quantity: 1_000, boxes: 3 }),
      handover({ area: '35', stage: 'RESERVE', quantity: 1_900 }),
    ]
    expect(await submit(desk, { handovers })).toEqual(taken(3))
    const { data } = await desk.ask(`{
      ballotLedger { contest reserve reserveRequired stages { stage places quantity damaged replaced boxes } }
      handovers(within: "35.78.02") { edges { node { stage quantity damaged from to area { name } } } }
    }`)
    expect(data).toEqual({
      ballotLedger: {
        contest: 'governor',
        reserve: 1_900,
        reserveRequired: 2_000,
        stages: [
          { stage: 'SORTED', places: 1, quantity: 5_000, damaged: 483, replaced: 400, boxes: 0 },
          { stage: 'DISTRICT', places: 1, quantity: 1_000, damaged: 0, replaced: 0, boxes: 3 },
        ],
      },
      handovers: {
        edges: [
          {
            node: {
              stage: 'DISTRICT',
              quantity: 1_000,
              damaged: null,
              from: 'KPU Kota Surabaya',
              to: 'PPK',
              area: { name: 'Wonocolo' },
            },
          },
        ],
      },
    })
  })

  test('says that a village gave its stations more than it had', async () => {
    await using desk = await apiDesk()
    const village = handover({ area: '35.78.01.1001', stage: 'VILLAGE', quantity: 500 })
    await submit(desk, { handovers: [village], ballots: [ballots({ received: 513 })] })
    const { data } = await desk.ask('{ findings { edges { node { code message } } } }')
    expect(data).toEqual({
      findings: {
        edges: [
          {
            node: {
              code: 'HANDOVER_EXCEEDS',
              message:
                'Surat suara gubernur diserahkan ke TPS 513, melebihi yang tersedia di sini 500.',
            },
          },
        ],
      },
    })
  })
})

describe('a dispatch plan over the API', () => {
  const mutation = `mutation ($input: PlanDispatchInput!) {
    planDispatch(input: $input) {
      ... on DispatchSuccess { plan { version regency { code } days { day planned { boxes } late { name } } } }
      ... on Problem { __typename code path }
    }
  }`
  const input = {
    key: 'rencana',
    regency: '3578',
    days: [{ day: '2024-11-23', districts: 1, stations: 3, boxes: 7, codes: ['357802'] }],
  }

  test('is recorded, stands beside what happened, names who is late, and is a finding', async () => {
    await using desk = await apiDesk()
    const days = [{ day: '2024-11-23', planned: { boxes: 7 }, late: [{ name: 'Wonocolo' }] }]
    expect((await desk.ask(mutation, { input })).data).toEqual({
      planDispatch: { plan: { version: 1, regency: { code: '35.78' }, days } },
    })
    const { data } = await desk.ask(`{
      dispatch { days { arrived { districts stations boxes } } }
      findings { edges { node { message } } }
    }`)
    const message =
      'Rencana pengiriman 2024-11-23 memuat 7 kotak suara, padahal dua kotak tiap TPS berarti 6.'
    expect(data).toEqual({
      dispatch: [{ days: [{ arrived: { districts: 0, stations: 0, boxes: 0 } }] }],
      findings: { edges: [{ node: { message } }] },
    })
  })

  test.each([
    ['of an unknown regency', { regency: '35.99' }, 'NotFoundProblem', 'AREA_UNKNOWN', ['regency']],
    ['without a day', { days: [] }, 'ValidationProblem', 'OUT_OF_RANGE', ['days']],
    ['on a version that never stood', { version: 4 }, 'ConflictProblem', 'CONFLICT', ['version']],
  ])('%s is refused with a code and a path', async (_, more, __typename, code, path) => {
    await using desk = await apiDesk()
    const { data } = await desk.ask(mutation, { input: { ...input, ...more } })
    expect(data).toEqual({ planDispatch: { __typename, code, path } })
  })

  test('is refused to who may not plan there', async () => {
    await using desk = await apiDesk()
    const reporter = { name: 'petugas', role: 'DESK', area: '35.22' } as const
    const { data } = await desk.ask(mutation, { input }, reporter)
    expect(data).toEqual({
      planDispatch: { __typename: 'ForbiddenProblem', code: 'FORBIDDEN', path: ['regency'] },
    })
  })
})
