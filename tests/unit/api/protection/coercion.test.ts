import {
  buildSchema,
  getOperationAST,
  getVariableValues,
  type OperationDefinitionNode,
  parse,
} from 'graphql'
import { describe, expect, test } from 'vitest'
import { Coercion } from '../../../../server/src/api/protection/coercion.ts'
import { randomFor } from '../../../../server/src/rehearsal/random.ts'

const schema = buildSchema(`
  enum Level { PROVINCE REGENCY }
  input Count { votes: [Int!], invalid: Int! = 0, level: Level = REGENCY, share: Float, by: ID }
  input Report { key: ID!, count: Count, counts: [[Count!]], text: String, after: Report }
  input One @oneOf { count: Count, text: String }
  type Query { reports(a: Report, b: [Report!]!, c: Int, d: [Level], e: One): Int }
`)
const operation = operationOf(
  'query ($a: Report, $b: [Report!]!, $c: Int = 3, $d: [Level] = PROVINCE, $e: One) { reports(a: $a, b: $b, c: $c, d: $d, e: $e) }',
)
const coercion = new Coercion(schema)

describe('coerced variables', () => {
  test('are what the library makes of them, whatever is given', () => {
    const random = randomFor(5, 'variables')
    const seen = Array.from({ length: 3_000 }, () => {
      const given = JSON.parse(JSON.stringify(anything(random))) as Record<string, unknown>
      const ours = coercion.coerce(operation, given)
      const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], given)
      return { ours, theirs: coerced ?? null }
    })
    const fitting = seen.filter(({ ours }) => ours !== null)
    // As JSON, so that the order of fields is compared, too.
    expect(fitting.map(({ ours }) => JSON.stringify(ours))).toEqual(
      fitting.map(({ theirs }) => JSON.stringify(theirs)),
    )
    expect(fitting.length).toBeGreaterThan(500)
    expect(seen.filter(({ theirs }) => theirs === null).length).toBeGreaterThan(500)
  })

  test('have the defaults of what is left out, and null where it was given', () => {
    const given = { b: [{ key: 'x', count: {}, text: null }], d: null }
    expect(coercion.coerce(operation, given)).toEqual({
      b: [{ key: 'x', count: { invalid: 0, level: 'REGENCY' }, text: null }],
      c: 3,
      d: null,
    })
  })

  test.each([
    ['with a field that is none', { b: [{ key: 'x', more: 1 }] }],
    ['without a field that is needed', { b: [{ text: 'x' }] }],
    ['with null where nothing may be null', { b: [{ key: 'x', count: { invalid: null } }] }],
    ['without a variable that is needed', {}],
    ['with a word of no list', { b: [], d: ['VILLAGE'] }],
    ['with an object where a number is', { b: [], c: {} }],
    ['with a list where an object is', { b: [['x']] }],
    ['with two of which one is allowed', { b: [], e: { text: 'x', count: {} } }],
  ])('are none %s', (_, given) => {
    expect(coercion.coerce(operation, given)).toBeNull()
  })

  test('of the names that every object has are only those that were given', () => {
    const named = operationOf(
      'query ($constructor: Report, $toString: Int) { reports(a: $constructor, b: [], c: $toString) }',
    )
    expect(coercion.coerce(named, {})).toEqual({})
  })
})

function operationOf(query: string): OperationDefinitionNode {
  const found = getOperationAST(parse(query))
  if (!found) throw new Error('no operation')
  return found
}

/** Variables that mostly fit. */
function anything(random: () => number) {
  const one = <Choice>(...choices: Choice[]) => choices[Math.floor(random() * choices.length)]
  const mostly = (good: unknown) =>
    random() < 0.96 ? good : one<unknown>(null, undefined, 'text', 7, 1.5, [], {}, [[1]], true)
  const maybe = (good: () => unknown) => (random() < 0.5 ? undefined : mostly(good()))
  const list = (item: () => unknown) => Array.from({ length: Math.floor(random() * 3) }, item)
  const level = () => one('PROVINCE', 'REGENCY')
  const count = () => ({
    votes: maybe(() => list(() => 4)),
    level: maybe(level),
    invalid: maybe(() => 2),
    by: maybe(() => one<unknown>('x', 12)),
    share: maybe(() => one(1, 0.5)),
    ...(random() < 0.02 && { more: 1 }),
  })
  const report = (): object => ({
    text: maybe(() => 'x'),
    key: mostly('k'),
    counts: maybe(() => list(() => list(count))),
    count: maybe(count),
    after: random() < 0.2 ? report() : undefined,
  })
  return {
    a: maybe(report),
    b: mostly(list(report)),
    c: maybe(() => 1),
    d: maybe(() => list(level)),
  }
}
