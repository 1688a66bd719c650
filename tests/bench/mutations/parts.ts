// What the parts of a request cost that come before the hub's own work, each by itself.
// First: the classes of the API are described by a library that this module loads.
import { makeSchema } from '../../../server/dist/api/schema.js'
import { Coercion } from '../../../server/dist/api/protection/coercion.js'
import { getOperationAST, type OperationDefinitionNode, parse } from 'graphql'
import { dayInBatches } from '../support/day.ts'
import { register } from '../support/desk.ts'
import { batchBody } from './batch.ts'
import { SUBMIT } from './report.ts'
import { serving } from './served.ts'

/** Microseconds of the processor for each report of a batch. */
export interface Parts {
  json: number
  /** Coercing the variables, which a request does once. */
  variables: number
}

const [BATCH, EVERY] = [500, 25]

const schema = await makeSchema()
const coercion = new Coercion(schema)
const operation = submitting()

function submitting(): OperationDefinitionNode {
  const found = getOperationAST(parse(SUBMIT))
  if (found) return found
  throw new Error('nothing is submitted')
}

async function parts(): Promise<Parts> {
  const { geography, register: rows } = register
  const batches = [...dayInBatches(geography, rows.contests, BATCH)]
  const bodies = batches.filter((_, number) => number % EVERY === 0).map(batchBody)
  const measure = (): Parts => {
    const parsed: { variables: Record<string, unknown> }[] = []
    const perReport = (work: () => void): number => microseconds(work) / bodies.length / BATCH
    const json = perReport(() => parsed.push(...bodies.map((body) => JSON.parse(body))))
    const variables = perReport(() => {
      for (const { variables: given } of parsed) coercion.coerce(operation, given)
    })
    return { json, variables }
  }
  measure()
  return measure()
}

function microseconds(work: () => void): number {
  const used = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(used)
  return user + system
}

serving({ port: 0, token: '' }, { parts })
