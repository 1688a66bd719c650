import { readFileSync } from 'node:fs'
import path from 'node:path'
import { buildSchema, getNamedType, isLeafType, isObjectType, isUnionType } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bearer } from '../support/ask.ts'
import { type Cell, cells } from '../support/matrix/cells.ts'
import { type Asker, ELSEWHERE, gets, type Guard, HERE } from '../support/matrix/guard.ts'
import { overHttp, overWebSocket, type Road } from '../support/matrix/roads.ts'
import { openRoom, type Room } from '../support/matrix/room.ts'
import { operationOf, type Shape, wrongIn } from '../support/matrix/verdict.ts'

const schemaFile = path.resolve(import.meta.dirname, '../../schema/schema.graphql')
const schema = buildSchema(readFileSync(schemaFile, 'utf8'))

/** Questions that are under way at once. */
const AT_ONCE = 12

/** What uses up a limit that others need: asked last. */
const last = new Set(['PairingStarted', 'Mutation.beginPairing', 'Mutation.signIn'])

const roles = ['SCREEN', 'MEDIA', 'REPORTER', 'DESK', 'SUPERVISOR', 'ADMIN'] as const
const askers: Asker[] = [
  { role: null, area: null },
  ...roles.flatMap((role) => [HERE, ELSEWHERE, null].map((area) => ({ role, area }))),
]

const shape: Shape = (typeName, field) => {
  const parent = schema.getType(typeName)
  const found = isObjectType(parent) ? parent.getFields()[field] : undefined
  const type = getNamedType(found?.type)
  if (!type || isLeafType(type)) return 'value'
  const problems = isUnionType(type) && type.getTypes().some(({ name }) => name.endsWith('Problem'))
  return problems ? 'result' : 'object'
}

/** What is not GraphQL, by what guards it. */
const files: Readonly<Record<string, Guard>> = {
  [`GET /export/incidents.csv?within=${HERE}`]: 'incidents.export',
  'GET /export/audit.jsonl?from=9': 'audit.export@35',
  [`GET /stations/states?within=${HERE}`]: 'figures.read',
  [`GET /stations/places?within=${HERE}`]: 'figures.read',
  'PUT /boundaries': 'boundaries.import@35',
  'GET /readyz': 'public',
}

const isLast = ({ type, field }: Cell) => last.has(type) || last.has(`${type}.${field}`)

describe('the matrix of permissions: every field, asked by every role, in its own area, in another and without one', () => {
  let room: Room
  const tokens = new Map<Asker, string | null>()
  beforeAll(async () => {
    room = await openRoom()
    for (const asker of askers) tokens.set(asker, await room.tokenOf(asker))
  })
  afterAll(() => room[Symbol.asyncDispose]())

  async function wrong(road: Road, asker: Asker, asked: readonly Cell[]): Promise<string[]> {
    const found: string[] = []
    const queue = [...asked]
    const work = async () => {
      for (let cell = queue.shift(); cell; cell = queue.shift()) {
        const told = await road.ask(
          await room.fill(operationOf(cell, shape), !gets(asker, cell.guard)),
        )
        const fault = wrongIn(cell, asker, told)
        if (fault) found.push(`${cell.type}.${cell.field} (${cell.guard}) ${fault}`)
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, work))
    return found
  }

  test.each(askers)('files and their roads for $role of $area', async (asker) => {
    const token = tokens.get(asker) ?? null
    for (const [asked, guard] of Object.entries(files)) {
      const [method = '', address = ''] = asked.split(' ')
      const headers = token === null ? {} : bearer(token)
      const response = await fetch(room.hub.url + address, { method, headers })
      await response.body?.cancel()
      expect(response.status !== 403, asked).toBe(gets(asker, guard))
    }
  })

  const phases = [cells.filter((cell) => !isLast(cell)), cells.filter(isLast)]
  const roads = { HTTP: overHttp, WS: overWebSocket }

  for (const phase of phases) {
    describe.each(Object.entries(roads))('over %s', (_, road) => {
      test.each(askers)(`${phase.length} fields for $role of $area`, async (asker) => {
        await using open = road(room.hub.url, tokens.get(asker) ?? null)
        expect(await wrong(open, asker, phase)).toEqual([])
      })
    })
  }
})
