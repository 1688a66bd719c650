import { PublicCountSubscription, WallIncidentsSubscription } from '@ruang-pantau/schema'
import { print } from 'graphql'

/** One operation as a wall asks for it. */
export interface Asked {
  query: string
  variables: Record<string, unknown>
}

const counts = print(PublicCountSubscription)

/** What a wall of the province subscribes to when it opens: its first scene, and the tickets. */
export const firstScene: readonly Asked[] = [
  ...['PROVINCE', 'REGENCY', 'DISTRICT'].map((level) => {
    return { query: counts, variables: { within: '35', level, after: null } }
  }),
  { query: print(WallIncidentsSubscription), variables: { within: '35', after: null } },
]
