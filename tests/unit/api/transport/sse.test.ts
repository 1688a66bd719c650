import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { buildSchema, type GraphQLScalarType } from 'graphql'
import { expect, test } from 'vitest'
import { Access } from '../../../../server/src/access/access.ts'
import { Road } from '../../../../server/src/api/delivery/road.ts'
import { Admission } from '../../../../server/src/api/protection/admission.ts'
import { Connections } from '../../../../server/src/api/protection/connections.ts'
import type { Gateway } from '../../../../server/src/api/transport/gateway.ts'
import { serveSse } from '../../../../server/src/api/transport/sse.ts'

/** A server of event streams whose one field gives what cannot be written as JSON. */
async function streams() {
  const schema = buildSchema('scalar Odd type Query { odd: Odd }')
  const odd = schema.getType('Odd') as GraphQLScalarType
  odd.serialize = (value) => value
  schema.getQueryType()!.getFields()['odd']!.resolve = () => 1n
  const formatError = (error: unknown) => ({ message: (error as Error).name })
  const limits = { messages: 10, operations: 10, perAddress: 1, perToken: 1 }
  const connections = new Connections(limits)
  const gateway = {
    schema,
    formatError,
    connections,
    admission: new Admission(schema, true),
    road: new Road({ formatError }),
    addressOf: () => 'here',
  } as unknown as Gateway
  const app = express()
  app.use(express.json(), (_request, response, next) => {
    const openness = { figures: true, findings: true, incidents: true }
    const access = Access.of({ principalOf: () => null }, openness, undefined)
    response.locals['context'] = { access }
    next()
  })
  app.use(serveSse(gateway))
  const server = createServer(app).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    connections,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    [Symbol.asyncDispose]: () => new Promise<void>((done) => void server.close(() => done())),
  }
}

test('a stream that fails when it has begun says so in its last result, and is let go', async () => {
  await using served = await streams()
  const answer = await fetch(served.url, {
    method: 'POST',
    headers: { accept: 'text/event-stream', 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ odd }' }),
  })
  expect(answer.status).toBe(200)
  const events = (await answer.text()).split('\n\n')
  expect(events).toContain('event: next\ndata: {"errors":[{"message":"TypeError"}]}')
  expect(events.at(-2)).toBe('event: complete\ndata:')
  await expect.poll(() => served.connections.from.count('here')).toBe(0)
})
