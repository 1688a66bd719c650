// What is usually built: graphql-ws over graphql-subscriptions, every subscriber executed by itself.
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { buildSchema, type GraphQLObjectType } from 'graphql'
import { PubSub } from 'graphql-subscriptions'
import { useServer } from 'graphql-ws/use/ws'
import { WebSocketServer } from 'ws'
import { eventOf } from './event.ts'
import { serve } from './publisher.ts'

const schema = buildSchema(`
  type Query { hello: String }
  type Subscription { event: Frame! }
  type Frame { kind: String! epoch: ID! seq: Int! stamp: String! cursor: String! areas: [Area!]! }
  type Area { code: ID! pollingStations: Int! turnout: Turnout! voting: Voting! }
  type Turnout { came: Int! registered: Int! movedIn: Int! unregistered: Int! }
  type Voting { notOpen: Int! open: Int! suspended: Int! closed: Int! counted: Int! }
`)
const pubSub = new PubSub()
// Every subscriber listens to the one emitter.
pubSub['ee'].setMaxListeners(0)
const subscription = schema.getSubscriptionType() as GraphQLObjectType
const field = subscription.getFields()['event']
if (!field) throw new Error('the schema has no event')
field.subscribe = () => pubSub.asyncIterableIterator('event')
const server = new WebSocketServer({ port: 0, path: '/graphql' })
useServer({ schema }, server)
await once(server, 'listening')
serve({
  port: (server.address() as AddressInfo).port,
  publish: (number) => void pubSub.publish('event', { event: eventOf(number) }),
})
