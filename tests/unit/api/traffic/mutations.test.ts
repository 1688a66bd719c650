import { buildSchema, type ExecutionResult, graphql, type GraphQLSchema } from 'graphql'
import { describe, expect, test } from 'vitest'
import type { Caller } from '../../../../server/src/access/caller.ts'
import { ForbiddenProblem } from '../../../../server/src/api/problems.ts'
import { guardMutations } from '../../../../server/src/api/traffic/mutations.ts'
import { Traffic } from '../../../../server/src/api/traffic/traffic.ts'
import type { Answered } from '../../../../server/src/api/traffic/answered.ts'

/** A hub with one mutation, which does what it is given. */
function hubThat(act: () => unknown) {
  const schema = buildSchema('type Query { seq: Int } type Mutation { act: String }')
  const field = schema.getMutationType()?.getFields()['act']
  if (field) field.resolve = () => act()
  const answered: Answered[] = []
  const traffic = new Traffic((each) => answered.push(each), 'run')
  guardMutations(schema, traffic)
  return { schema, traffic, answered }
}

const caller: Caller = { road: 'WS', address: '', operation: 'Act' }

function mutate(schema: GraphQLSchema): Promise<ExecutionResult> {
  return graphql({ schema, source: 'mutation { act }', contextValue: { access: { caller } } })
}

describe('a mutation', () => {
  test('that is at work when the hub stops is waited for and answered', async () => {
    const work = Promise.withResolvers<string>()
    const { schema, traffic } = hubThat(() => work.promise)
    const answer = mutate(schema)
    let isEmpty = false
    const empty = traffic.door.close().then(() => (isEmpty = true))
    await Promise.resolve()
    expect(isEmpty).toBe(false)
    work.resolve('done')
    expect(await answer).toEqual({ data: { act: 'done' } })
    await empty
  })

  test('that comes later is refused before it does anything', async () => {
    let acts = 0
    const { schema, traffic } = hubThat(() => (acts += 1))
    await traffic.door.close()
    const { errors } = await mutate(schema)
    expect(errors?.[0]?.originalError).toMatchObject({ code: 'HUB_STOPPING' })
    expect(acts).toBe(0)
  })

  test('that fails is not waited for any more', async () => {
    const { schema, traffic } = hubThat(() => {
      throw new Error('no')
    })
    await mutate(schema)
    await traffic.door.close()
    expect(traffic.door.inside).toBe(0)
  })

  test('that is answered with a problem is taken down with its code', async () => {
    const problem = Object.assign(new ForbiddenProblem(), { code: 'SIGN_IN_FAILED' })
    const { schema, traffic, answered } = hubThat(() => problem)
    const asked = traffic.begin()
    traffic.asks(caller, asked)
    await mutate(schema)
    traffic.end(asked)
    traffic.end(asked)
    expect(answered).toEqual([expect.objectContaining({ codes: ['SIGN_IN_FAILED'] })])
  })
})
