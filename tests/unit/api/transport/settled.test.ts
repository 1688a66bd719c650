import {
  buildSchema,
  getOperationAST,
  GraphQLError,
  type GraphQLScalarType,
  type GraphQLSchema,
  parse,
} from 'graphql'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { Access } from '../../../../server/src/access/access.ts'
import type { Context } from '../../../../server/src/api/context.ts'
import { Admission } from '../../../../server/src/api/protection/admission.ts'
import { settledExecution } from '../../../../server/src/api/transport/settled.ts'

const nobody = Access.of(
  { principalOf: () => null },
  { figures: true, findings: true, incidents: true },
  undefined,
)
const context = { access: nobody } as Context

let schema: GraphQLSchema
beforeEach(() => {
  schema = buildSchema(`
    scalar Moment
    input When { at: Moment! }
    type Query { told(when: When, note: String = "-"): String, other: Int }
  `)
  const field = schema.getQueryType()?.getFields()['told']
  if (field) field.resolve = (_, args) => JSON.stringify(args)
  const moment = schema.getType('Moment') as GraphQLScalarType
  moment.parseValue = vi.fn<(value: unknown) => string>((value) => `parsed ${value}`)
})

async function told(query: string, variables: object, operationName?: string) {
  const document = parse(query)
  const asked = { query, variables, operationName }
  const settled = new Admission(schema, true).settle(document, asked, nobody)
  if (settled instanceof GraphQLError) throw settled
  return settledExecution(schema)(document, settled, context)
}

describe('an operation that was admitted', () => {
  const query = 'query ($when: When, $note: String) { told(when: $when, note: $note) }'

  test('is executed with its variables as they were coerced: once', async () => {
    const { data } = await told(query, { when: { at: 5 }, note: 'x' })
    expect(data).toEqual({ told: '{"when":{"at":"parsed 5"},"note":"x"}' })
    const { parseValue } = schema.getType('Moment') as GraphQLScalarType
    expect(parseValue).toHaveBeenCalledTimes(1)
  })

  test('tells null from what was left out', async () => {
    expect((await told(query, {})).data).toEqual({ told: '{"note":"-"}' })
    expect((await told(query, { when: null, note: null })).data).toEqual({
      told: '{"when":null,"note":null}',
    })
  })

  test('is the one that was named, with the fragments of its document', async () => {
    const both = `query A { other } query B($note: String) { ...F }
      fragment F on Query { told(note: $note) }`
    expect((await told(both, { note: 'x' }, 'B')).data).toEqual({ told: '{"note":"x"}' })
  })

  test('that asks for the schema is told of no other type than there is', async () => {
    const { data } = await told('{ __schema { types { name } } }', {})
    expect(JSON.stringify(data)).toContain('"Moment"')
    expect(JSON.stringify(data)).not.toMatch(/settled/i)
  })

  test('stays as it was written', async () => {
    const document = parse(query)
    const before = JSON.stringify(document)
    const operation = getOperationAST(document)
    if (!operation) throw new Error('no operation')
    await settledExecution(schema)(document, { operation, coerced: { note: 'x' } }, context)
    expect(JSON.stringify(document)).toBe(before)
  })
})
