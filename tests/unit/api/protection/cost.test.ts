import { getOperationAST, parse, type GraphQLSchema } from 'graphql'
import { beforeAll, describe, expect, test } from 'vitest'
import { costOf } from '../../../../server/src/api/protection/cost.ts'
import { lengths, weights } from '../../../../server/src/api/protection/estimates.ts'
import { makeSchema } from '../../../../server/src/api/schema.ts'

let schema: GraphQLSchema
beforeAll(async () => {
  schema = await makeSchema()
})

function cost(query: string, variables: Record<string, unknown> = {}): number {
  const document = parse(query)
  const operation = getOperationAST(document)
  if (!operation) throw new Error('no operation')
  return costOf(schema, { document, operation, variables })
}

describe('the cost of an operation', () => {
  test('is one for each value of the answer', () => {
    expect(cost('{ hub { seq mode } }')).toBe(3)
    expect(cost('{ hub { seq ... on Hub { mode } ...F } } fragment F on Hub { epoch }')).toBe(4)
    expect(cost('{ __typename hub { __typename } }')).toBe(3)
  })

  test('grows with the length that lists are asked for, and with the usual one where none is', () => {
    const stations = (first: string) =>
      `query ($n: Int) { area(code: "35") { pollingStations${first} { edges { node { code } } } } }`
    const page = (items: number) => 1 + 1 + items * (1 + 1 + 1)
    expect(cost(stations('(first: 7)'))).toBe(page(7))
    expect(cost(stations(''))).toBe(page(50))
    expect(cost(stations('(first: $n)'), { n: 3 })).toBe(page(3))
    expect(cost(stations('(first: $n)'))).toBe(page(50))
    // What is refused later cannot be made out to cost less, or more than a page.
    expect(cost(stations('(first: -5)'))).toBe(page(0))
    expect(cost(stations('(first: 99999)'))).toBe(page(100))
    expect(cost('{ incident(number: 1) { attachments { id } } }')).toBe(1 + 10 * 2)
  })

  test('multiplies lists in lists', () => {
    const children = (inside: string) => `{ area(code: "35") { children { ${inside} } } }`
    expect(cost(children('code'))).toBe(1 + 40 * 2)
    expect(cost(children('children { code }'))).toBe(1 + 40 * (1 + 20 * 2))
    expect(cost(children('parent { children { code } }'))).toBe(1 + 40 * (1 + 1 + 40 * 2))
  })

  test('knows how many areas frames hold, by level and by area', () => {
    const turnout =
      'subscription ($w: ID!, $l: AreaLevel!) { turnout(within: $w, level: $l) { areas { code } } }'
    const areas = (within: string, level: string) =>
      (cost(turnout, { w: within, l: level }) - 1) / 2
    expect(areas('35', 'REGENCY')).toBe(38)
    expect(areas('35', 'DISTRICT')).toBe(666)
    expect(areas('35', 'VILLAGE')).toBe(8_494)
    expect(areas('35.78', 'DISTRICT')).toBe(40)
    expect(areas('357801', 'VILLAGE')).toBe(50)
    expect(areas('nowhere', 'VILLAGE')).toBe(8_494)
    expect(cost('subscription { turnout(within: "35", level: REGENCY) { areas { code } } }')).toBe(
      77,
    )
  })

  test('holds each look at the past against it once, however many areas show it', () => {
    const past = 'figures(at: "2024-11-27T03:00:00Z") { seq }'
    expect(cost(`{ area(code: "35") { ${past} } }`)).toBe(20_000 + 1 + 2)
    expect(cost(`{ area(code: "35") { children { ${past} } } }`)).toBe(20_000 + 1 + 40 * 3)
    expect(cost(`{ area(code: "35") { a: ${past} b: ${past} } }`)).toBe(40_000 + 1 + 4)
    expect(cost('{ area(code: "35") { figures(at: null) { seq } } }')).toBe(3)
  })

  test('of fragments that double again and again is found at once', () => {
    const doubling = Array.from(
      { length: 200 },
      (_, at) => `fragment F${at} on Query { ...F${at + 1} ...F${at + 1} }`,
    )
    const query = `{ ...F0 } ${doubling.join(' ')} fragment F200 on Query { hub { seq } }`
    expect(cost(query)).toBeGreaterThan(1e60)
  })
})

test('every estimate is of a field that there is', () => {
  const named = [...Object.keys(lengths), ...Object.keys(weights)]
  const missing = named.filter((name) => {
    const [type = '', field = ''] = name.split('.')
    if (field.startsWith('__')) return false
    const known = schema.getType(type)
    return !(known && 'getFields' in known && field in known.getFields())
  })
  expect(missing).toEqual([])
})
