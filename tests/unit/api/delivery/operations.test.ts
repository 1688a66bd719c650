import { buildSchema, parse } from 'graphql'
import { expect, test } from 'vitest'
import { Access } from '../../../../server/src/access/access.ts'
import type { Principal } from '../../../../server/src/access/principal.ts'
import type { Context } from '../../../../server/src/api/context.ts'
import { Executions } from '../../../../server/src/api/delivery/executions.ts'
import { Operations } from '../../../../server/src/api/delivery/operations.ts'

const schema = buildSchema('type Query { hello: String }')
const operations = new Operations(new Executions((error) => ({ message: String(error) })))
const openness = { figures: true, findings: true, incidents: true }

/** How an operation is asked, with what differs. */
interface Asked {
  query?: string
  operationName?: string
  variables?: Record<string, unknown>
  who?: Partial<Principal> | null
}

/** The operation as it is shared. */
function shared({ query = '{ hello }', operationName, variables = {}, who = {} }: Asked) {
  const sessions = {
    principalOf: () => who && { name: 'meja-1', role: 'DESK' as const, area: '35.78', ...who },
  }
  const authorization = who === null ? undefined : 'Bearer x'
  const contextValue = { access: Access.of(sessions, openness, authorization) } as Context
  const document = parse(query)
  const asked = { schema, document, operationName, variableValues: variables, contextValue }
  return operations.sharing({ query, args: asked }).now
}

test.each<[string, Asked]>([
  ['another name', { who: { name: 'meja-2' } }],
  ['variables in another order', { variables: { b: { d: 2, c: 1 }, a: [1, 2] } }],
])('who has %s shares', (_, other) => {
  const variables = { a: [1, 2], b: { c: 1, d: 2 } }
  expect(shared({ variables, ...other })).toBe(shared({ variables }))
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
  const others = all.map((asked) => shared(asked))
  expect(others.includes(shared({ ...all[0], ...other }))).toBe(false)
})

const QUERY = `subscription ($within: ID!, $after: Cursor) {
  incidents(within: $within, after: $after) { seq }
}`

test('who come back after a restart share, wherever each of them was', () => {
  const [one, other] = ['cursor-1', 'cursor-2'].map((after) =>
    shared({ query: QUERY, variables: { within: '35', after } }),
  )
  expect(one).toBe(other)
  expect(shared({ query: QUERY, variables: { within: '35.78' } })).not.toBe(one)
})

test.each([
  ['below the root', 'subscription ($after: ID) { frame(after: $after) { at(after: $after) } }'],
  ['in a directive', 'subscription ($after: ID) { frame(after: $after) @include(if: $after) }'],
  ['in a fragment', 'subscription ($after: ID) { ...F } fragment F on S { frame(after: $after) }'],
  ['in a query', 'query ($after: ID) { frame(after: $after) }'],
])('who use a cursor %s for something else share only with the same one', (_, query) => {
  const [one, other] = ['1', '2'].map((after) => shared({ query, variables: { after } }))
  expect(one).not.toBe(other)
})
