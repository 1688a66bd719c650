import { graphql } from './graphql.ts'

/** For a television without a token: a code to show, and the secret to ask `PairingQuery` with. */
export const BeginPairingMutation = graphql(`
  mutation BeginPairing {
    beginPairing {
      __typename
      ... on PairingStarted {
        code
        secret
        expiresAt
      }
      ... on Problem {
        code
        message
      }
      ... on ForbiddenProblem {
        retryAt
      }
    }
  }
`)

/** The area that a token is for; `viewer` is null without one, `area` for the whole province. */
export const ScreenAreaQuery = graphql(`
  query ScreenArea {
    viewer {
      area {
        code
      }
    }
  }
`)

/** How far a pairing is; the token comes in one answer and in no other. */
export const PairingQuery = graphql(`
  query Pairing($secret: String!) {
    pairing(secret: $secret) {
      state
      token
      screen {
        name
        area {
          code
          name
        }
      }
    }
  }
`)
