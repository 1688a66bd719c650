import { registerEnumType } from 'type-graphql'
import { meetingTimings } from '../../domain/recapitulation/windows.ts'
import { revoteKinds } from '../../domain/recapitulation/revotes.ts'
import { enumOf } from '../enums.ts'

/** How a meeting stands against its window. */
export const MeetingTimingEnum = enumOf(meetingTimings)
registerEnumType(MeetingTimingEnum, {
  name: 'MeetingTiming',
  description: "How a meeting's finish stands against the window of the law and the room's target.",
  valuesConfig: {
    EARLY: { description: 'Before the window opens.' },
    IN_TIME: { description: 'Inside the window, and by the target where the room has one.' },
    PAST_TARGET: { description: "After the room's own target, inside the window." },
    PAST_WINDOW: { description: 'After the window of the law has closed.' },
  },
})

/** What is done again or later at a station. */
export const RevoteKindEnum = enumOf(revoteKinds)
registerEnumType(RevoteKindEnum, {
  name: 'RevoteKind',
  description: 'What is done again or later at a station.',
  valuesConfig: {
    REPEATED: { description: 'Voting is held again (PSU).' },
    CONTINUED: { description: 'Interrupted voting goes on (PSL).' },
    POSTPONED: { description: 'Voting that could not begin is held later (PSS).' },
    RECOUNT: { description: 'The votes are counted again.' },
  },
})
