import 'reflect-metadata'
import type { GraphQLSchema } from 'graphql'
import { buildSchema } from 'type-graphql'
import { ContestResolver } from './contests.ts'
import { FindingResolver } from './findings.ts'
import { AreaResolver } from './geography/areas.ts'
import { SearchResolver } from './geography/search.ts'
import { PollingStationResolver } from './geography/stations.ts'
import { HubResolver } from './hub.ts'
import { PublicCountResolver } from './public-count/public-count.ts'
import { QuarantineResolver } from './quarantine.ts'
import { VerificationResolver } from './verification.ts'
import { ViewerResolver } from './viewer.ts'

/** The schema that the resolvers make up; the same as `schema/schema.graphql`. */
export function makeSchema(): Promise<GraphQLSchema> {
  return buildSchema({
    resolvers: [
      AreaResolver,
      ContestResolver,
      FindingResolver,
      HubResolver,
      PollingStationResolver,
      PublicCountResolver,
      QuarantineResolver,
      SearchResolver,
      VerificationResolver,
      ViewerResolver,
    ],
    validate: false,
    pubSub: unusedPubSub,
  })
}

/**
 * The builder asks for a publisher as soon as there is a subscription. Ours read from the hub, which
 * keeps no queues; nothing is ever published here.
 */
const unusedPubSub = {
  publish: () => {
    throw new Error('Subscriptions read from the hub: nothing is published.')
  },
  subscribe: () => {
    throw new Error('Subscriptions read from the hub: nothing is published.')
  },
}
