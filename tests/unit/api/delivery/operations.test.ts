import { buildSchema, parse } from 'graphql'
import { expect, test } from 'vitest'
import { Access } from '../../../../server/src/access/access.ts'
import type { Principal } from '../../../../server/src/access/principal.ts'
import type { Context } from '../../../../server/src/api/context.ts'
import { Operations } from '../../../../server/src/api/delivery/operations.ts'

const schema = buildSchema('type Query { hello: String }')
const openness = { figures: true, findings: true, incidents: true }

/** How an operation is asked, with what differs. */
interface Asked {
  query?: string
  operationName?: string
  variables?: Record<string, unknown>
  who?: Partial<Principal> | null
}

/** The key under which an operation is shared. */
function keyOf({ query = '{ hello }', operationName, variables = {}, who = {} }: Asked): string {
  const sessions = {
    principalOf: () => who && { name: 'meja-1', role: 'DESK' as const, area: '35.78', ...who },
  }
  const authorization = who === null ? undefined : 'Bearer x'
  const contextValue = { access: Access.of(sessions, openness, authorization) } as Context
  const document = parse(query)
  const asked = { schema, document, operationName, variableValues: variables, contextValue }
  return new Operations().sharing({ query, args: asked })().key
}

test.each<[string, Asked]>([
  ['another name', { who: { name: 'meja-2' } }],
  ['variables in another order', { variables: { b: { d: 2, c: 1 }, a: [1, 2] } }],
])('who has %s shares', (_, other) => {
  const variables = { a: [1, 2], b: { c: 1, d: 2 } }
  expect(keyOf({ variables, ...other })).toBe(keyOf({ variables }))
})

test.each<[string, Asked]>([
  ['no credentials', { who: null }],
  ['another role', { who: { role: 'SUPERVISOR' } }],
  ['another area', { who: { area: '35.73' } }],
  ['the whole province', { who: { area: null } }],
  ['another document', { query: '{ hello hello }' }],
  ['another operation of the document', { operationName: 'Other' }],
  ['a variable that is null', { variables: { x: [], y: null } }],
  ['a list in another order', { variables: { x: [1, 2] } }],
  ['an object where the other has a list', { variables: { x: {} } }],
  ['text where the other has a number', { variables: { x: ['1'] } }],
])('who has %s shares nothing', (_, other) => {
  const all = [{ variables: { x: [] } }, { variables: { x: [2, 1] } }, { variables: { x: [1] } }]
  const keys = all.map((asked) => keyOf(asked))
  expect(keys).not.toContain(keyOf({ ...all[0], ...other }))
})
