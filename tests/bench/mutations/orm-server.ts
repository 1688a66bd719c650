// What is usually built: Express, Apollo Server, and an ORM that flushes each event as it comes.
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { ApolloServer } from '@apollo/server'
import { expressMiddleware } from '@as-integrations/express5'
import express from 'express'
import { openDatabase } from '../../../server/dist/adapters/store/database.js'
import { EntryRow } from '../../../server/dist/adapters/store/rows.js'
import { newFolder } from '../support/desk.ts'
import type { SubmitVariables } from './report.ts'
import { serving } from './served.ts'

// The part of our own schema that the bench asks for, so that both are sent the very same requests.
const typeDefs = `
  scalar DateTime
  scalar Cursor
  type Query { hello: String }
  type Mutation { submitReports(input: SubmitReportsInput!): SubmitReportsPayload! }
  input SubmitReportsInput { turnout: [TurnoutReportInput!] }
  input TurnoutReportInput {
    key: ID! station: ID! observedAt: DateTime! registered: Int! movedIn: Int! unregistered: Int!
  }
  type SubmitReportsPayload { accepted: Int! refused: [RefusedReport!]! cursor: Cursor! }
  type RefusedReport { key: ID! code: String! }
`
// The settings of our own journal: a write-ahead log, on the disk when a commit returns.
const { orm } = await openDatabase(join(newFolder(), 'orm.db'))
// As our journal, it takes no report twice.
await orm.em.getConnection().execute('create unique index sent on entry (actor, key)')
let seq = 0

async function submitReports(_root: unknown, { input }: SubmitVariables) {
  const em = orm.em.fork()
  for (const report of input.turnout) {
    seq += 1
    const row = { seq, epoch: 'bench', at: Date.now(), type: 'turnout.reported', actor: 'bench' }
    const rest = { stream: null, version: null, key: report.key, hash: '' }
    em.persist(em.create(EntryRow, { ...row, ...rest, body: JSON.stringify(report) }))
  }
  await em.flush()
  return { accepted: input.turnout.length, refused: [], cursor: `${seq}` }
}

const apollo = new ApolloServer({ typeDefs, resolvers: { Mutation: { submitReports } } })
await apollo.start()
const app = express()
app.use('/graphql', express.json(), expressMiddleware(apollo))
const server = createServer(app).listen(0, '127.0.0.1')
await once(server, 'listening')
serving({ port: (server.address() as AddressInfo).port, token: '' })
