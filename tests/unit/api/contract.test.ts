import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { buildSchema, findBreakingChanges, findDangerousChanges, type GraphQLSchema } from 'graphql'
import { expect, test } from 'vitest'
import { makeSchema } from '../../../server/src/api/schema.ts'

const contract = path.resolve(import.meta.dirname, '../../../../shared/contract.graphql')
const absent = !existsSync(contract)
const because = absent ? ' (skipped: no ../shared/contract.graphql here)' : ''

/** What the contract promises and no stage answers yet. Who builds a part takes its line away. */
const notBuilt = {
  briefings: [
    'Briefing',
    'BriefingConnection',
    'BriefingEdge',
    'BriefingResult',
    'BriefingSuccess',
    'FreezeBriefingInput',
    'Mutation.freezeBriefing',
    'Query.briefing',
    'Query.briefings',
  ],
}

test.skipIf(absent)(
  `names and meanings that clients rely on stand as the contract has them${because}`,
  async () => {
    const promised = buildSchema(readFileSync(contract, 'utf8'))
    const known = Object.values(notBuilt).flat()

    expect(await shortcomings(promised)).toEqual(
      known.map((name) => `${name} was removed.`).toSorted(),
    )
  },
)

/** Where the hub's schema falls short of a promised one, a sentence each. */
async function shortcomings(promised: GraphQLSchema): Promise<string[]> {
  const kept = await makeSchema()
  const breaking = findBreakingChanges(promised, kept)
  // What is added is harmless; a default that differs changes what a call means.
  const differing = findDangerousChanges(promised, kept).filter(
    ({ type }) => type === 'ARG_DEFAULT_VALUE_CHANGE',
  )
  return [...breaking, ...differing].map(({ description }) => description).toSorted()
}
