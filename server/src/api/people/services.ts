import type { Limit } from '../../access/limit.ts'
import type { Pairings } from '../../commands/people/pairings.ts'
import type { SignInDesk } from '../../commands/people/sign-in.ts'

/** What the resolvers of people work with. */
export interface PeopleServices extends SignInDesk {
  pairings: Pairings
  /** Pairings that one address may begin. */
  pairingLimit: Limit
}
