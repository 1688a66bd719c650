import type { GraphQLError, GraphQLSchema } from 'graphql'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { Access } from '../../../../server/src/access/access.ts'
import { Admission } from '../../../../server/src/api/protection/admission.ts'
import * as costs from '../../../../server/src/api/protection/cost.ts'
import { makeSchema } from '../../../../server/src/api/schema.ts'

vi.mock(import('../../../../server/src/api/protection/cost.ts'), { spy: true })

const frames = `subscription Wall($within: ID!, $level: AreaLevel! = REGENCY) {
  turnout(within: $within, level: $level) { areas { code pollingStations
    turnout { came registered movedIn unregistered stationsReporting }
    voting { notOpen open suspended closed counted openedLate late unreachable } } }
}`

const nobody = Access.of(
  { principalOf: () => null },
  { figures: true, findings: true, incidents: true },
  undefined,
)

describe('a subscription that is asked for again', () => {
  let schema: GraphQLSchema
  let admission: Admission
  beforeAll(async () => {
    schema = await makeSchema()
  })
  beforeEach(() => {
    admission = new Admission(schema, true)
    vi.mocked(costs.costOf).mockClear()
  })

  const codesOf = (variables: Record<string, unknown>, query = frames) => {
    const admitted = admission.admit({ query, variables }, nobody)
    if (!Array.isArray(admitted)) return 'admitted'
    return admitted.map(({ extensions }: GraphQLError) => extensions['code'])
  }

  test('in the same way is not estimated again', () => {
    const regencies = { within: '35', level: 'REGENCY' }
    for (let time = 0; time < 3; time += 1) expect(codesOf(regencies)).toBe('admitted')
    // What a document does not declare makes no other operation of it.
    expect(codesOf({ ...regencies, more: 'of something' })).toBe('admitted')
    expect(costs.costOf).toHaveBeenCalledTimes(1)
  })

  test('with other variables is refused as if nobody had asked before', () => {
    expect(codesOf({ within: '35', level: 'REGENCY' })).toBe('admitted')
    expect(codesOf({ within: '35' })).toBe('admitted')
    for (let time = 0; time < 2; time += 1) {
      expect(codesOf({ within: '35', level: 'VILLAGE' })).toEqual(['TOO_COSTLY'])
      expect(codesOf({ within: '35', level: null })).toEqual(['BAD_USER_INPUT'])
      expect(codesOf({ within: ['35'], level: 'REGENCY' })).toEqual(['BAD_USER_INPUT'])
      expect(codesOf({ level: 'REGENCY' })).toEqual(['BAD_USER_INPUT'])
    }
  })

  test('with variables nested without end is refused without being written down', () => {
    const nested = JSON.parse(`${'['.repeat(30_000)}${']'.repeat(30_000)}`) as unknown
    expect(codesOf({ within: '35', level: nested })).toEqual(['BAD_USER_INPUT'])
  })

  test('with more cursors than are kept is still admitted', () => {
    const query =
      'subscription ($after: Cursor) { turnout(within: "35", level: REGENCY, after: $after) { seq } }'
    const cursors = Array.from({ length: 120 }, (_, number) => ({ after: `cursor-${number}` }))
    for (const variables of [...cursors, ...cursors]) {
      expect(codesOf(variables, query)).toBe('admitted')
    }
  })
})

describe('an operation that is not a subscription', () => {
  let admission: Admission
  beforeAll(async () => {
    admission = new Admission(await makeSchema(), true)
  })
  beforeEach(() => {
    vi.mocked(costs.costOf).mockClear()
  })

  const codes = (query: string, variables: object) => {
    const admitted = admission.admit({ query, variables }, nobody)
    if (!Array.isArray(admitted)) return []
    return admitted.map(({ extensions }) => extensions['code'])
  }

  test('is estimated once when its variables decide nothing of its cost', () => {
    const query = 'mutation ($i: SubmitReportsInput!) { submitReports(input: $i) { accepted } }'
    for (let time = 0; time < 3; time += 1) expect(codes(query, { i: { turnout: [] } })).toEqual([])
    expect(costs.costOf).toHaveBeenCalledTimes(1)
    expect(codes(query, { i: { turnout: [{}] } })).toEqual(['BAD_USER_INPUT'])
  })

  test('is estimated anew when they do, in a fragment, too', () => {
    const query = `query ($n: Int) { area(code: "35") { children { children { ...F } } } }
      fragment F on Area { pollingStations(first: $n) { edges { node { code } } } }`
    for (let time = 0; time < 2; time += 1) {
      expect(codes(query, { n: 1 })).toEqual([])
      expect(codes(query, { n: 100 })).toEqual(['TOO_COSTLY'])
    }
    expect(costs.costOf).toHaveBeenCalledTimes(4)
  })
})
