import { graphql } from './graphql.ts'

/** What a screen needs to know of the hub before it shows anything. */
export const HubQuery = graphql(`
  query Hub {
    hub {
      mode
      now
      clockSpeed
      version
      phase
      boundaries {
        sha256
        url
        layers {
          level
          kind
          source
        }
      }
    }
  }
`)
