import { registerEnumType } from 'type-graphql'
import { votingStates } from '../../domain/voting.ts'
import { enumOf } from '../enums.ts'

/** States of a station in the schema. */
export const VotingStateEnum = enumOf(votingStates)
registerEnumType(VotingStateEnum, {
  name: 'VotingState',
  description: 'States of a station, in the order of the day.',
  valuesConfig: {
    NOT_OPEN: { description: 'Not open yet, or nothing was reported.' },
    OPEN: { description: 'Voters vote.' },
    SUSPENDED: { description: 'Voting was interrupted.' },
    CLOSED: { description: 'Voting is over.' },
    COUNTED: { description: 'The votes are counted.' },
  },
})
