import { setImmediate as turnEnded } from 'node:timers/promises'
import { buildSchema, type GraphQLScalarType, parse } from 'graphql'
import { expect, test } from 'vitest'
import { Executions, SharedOperation } from '../../../../server/src/api/delivery/executions.ts'
import type { SharedMessage } from '../../../../server/src/api/delivery/message.ts'

test('an answer that cannot be written is told as an error to all who wait, and ends no hub', async () => {
  const schema = buildSchema('scalar Odd type Query { odd: Odd } type Subscription { odd: Odd }')
  const odd = schema.getType('Odd') as GraphQLScalarType
  odd.serialize = (value) => value
  const executions = new Executions((error) => ({ message: (error as Error).name }))
  const args = { schema, document: parse('subscription { odd }') }
  const told: SharedMessage[] = []
  const frame = { odd: 1n }
  const operation = new SharedOperation(executions, args)
  for (let reader = 0; reader < 2; reader += 1) {
    operation.prepare(frame, (message) => told.push(message))
  }
  await turnEnded()
  expect(executions.counts.executions).toBe(1)
  expect(told).toHaveLength(2)
  const bytes = Buffer.concat(told[0]!.frame('1', false))
  expect(bytes.toString()).toContain('{"data":null,"errors":[{"message":"TypeError"}]}')
})
