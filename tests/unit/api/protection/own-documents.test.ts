import * as operations from '@ruang-pantau/schema'
import {
  getIntrospectionQuery,
  getOperationAST,
  parse,
  print,
  type DocumentNode,
  type GraphQLSchema,
  specifiedRules,
  validate,
} from 'graphql'
import { beforeAll, describe, expect, test } from 'vitest'
import { costOf } from '../../../../server/src/api/protection/cost.ts'
import { documentLimits } from '../../../../server/src/api/protection/limits.ts'
import { protectionRules } from '../../../../server/src/api/protection/shape-rules.ts'
import { makeSchema } from '../../../../server/src/api/schema.ts'

/** What our own clients ask at most: all districts of the province, and the longest pages. */
const largest = { within: '35', code: '35', level: 'DISTRICT', first: 100, queue: true, at: 'then' }

const own = Object.entries(operations).flatMap(([name, exported]) => {
  const document = exported as Partial<DocumentNode> | undefined
  if (document?.kind !== 'Document') return []
  const text = print(document as DocumentNode)
  return getOperationAST(parse(text)) ? [[name, text] as const] : []
})

describe('every document of our own screens', () => {
  let schema: GraphQLSchema
  beforeAll(async () => {
    schema = await makeSchema()
  })

  test('is among those looked at', () => {
    expect(own.length).toBeGreaterThan(50)
  })

  test.each(own)('%s passes with room to grow', (_, text) => {
    const document = parse(text, { maxTokens: documentLimits.tokens / 2 })
    expect(validate(schema, document, [...specifiedRules, ...protectionRules])).toEqual([])
    const operation = getOperationAST(document)!
    const cost = costOf(schema, { document, operation, variables: largest })
    expect(cost).toBeLessThan(documentLimits.cost / 2)
  })

  test('is not alone: what tools ask the schema with passes, too', () => {
    const document = parse(getIntrospectionQuery(), { maxTokens: documentLimits.tokens })
    expect(validate(schema, document, [...specifiedRules, ...protectionRules])).toEqual([])
    const operation = getOperationAST(document)!
    const cost = costOf(schema, { document, operation, variables: {} })
    expect(cost).toBeLessThan(documentLimits.cost)
  })
})
