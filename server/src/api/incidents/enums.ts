import { registerEnumType } from 'type-graphql'
import {
  agencies,
  incidentCategories,
  incidentKinds,
  incidentReasons,
  incidentSeverities,
  incidentSources,
  incidentStates,
} from '../../domain/incidents/words.ts'
import { incidentVerbs } from '../../domain/incidents/verbs.ts'
import { enumOf } from '../enums.ts'

/** What a ticket is, in the schema. */
export const IncidentKindEnum = enumOf(incidentKinds)
registerEnumType(IncidentKindEnum, {
  name: 'IncidentKind',
  description: 'What a ticket is.',
  valuesConfig: {
    INCIDENT: { description: 'Something that occurred, occurs or will occur.' },
    COMPLAINT: { description: 'Somebody complains.' },
    INQUIRY: { description: 'Somebody asks; a voter asking is not an incident.' },
  },
})

/** What a ticket is about, in the schema. */
export const IncidentCategoryEnum = enumOf(incidentCategories)
registerEnumType(IncidentCategoryEnum, {
  name: 'IncidentCategory',
  description: 'What a ticket is about.',
  valuesConfig: {
    LOGISTICS: { description: 'Ballots and boxes: short, excess, damaged, swapped, late, seal.' },
    VOTING: { description: 'Opened late, suspended, voter lists, aids, queue.' },
    COUNTING: { description: 'Early, mismatch, witness.' },
    SIREKAP: { description: 'Account, photo rejected, reading differs, no signal, server queue.' },
    RECAPITULATION: { description: 'Schedule, difference, objection, recommendation.' },
    SECURITY: { description: 'Disorder, threats.' },
    VIOLATION: { description: 'Of the rules of the election.' },
    DISASTER: { description: 'Flood, power, island access.' },
    OFFICER: { description: 'Sick, died, absent.' },
    INFORMATION: { description: 'Voter question, media, hoax.' },
  },
})

/** How bad it is, in the schema. */
export const IncidentSeverityEnum = enumOf(incidentSeverities)
registerEnumType(IncidentSeverityEnum, {
  name: 'IncidentSeverity',
  description: 'How bad it is; decides the two clocks of a ticket.',
  valuesConfig: {
    LOW: { description: 'Can wait for days.' },
    MEDIUM: { description: 'Within the day.' },
    HIGH: { description: 'Within hours.' },
    CRITICAL: { description: 'Now.' },
  },
})

/** Where a ticket stands, in the schema. */
export const IncidentStateEnum = enumOf(incidentStates)
registerEnumType(IncidentStateEnum, {
  name: 'IncidentState',
  description: 'Where a ticket stands. Open are all from NEW to REFERRED.',
  valuesConfig: {
    NEW: { description: 'Opened; nobody checked it yet.' },
    VERIFIED: { description: 'Somebody made sure that it is so.' },
    ASSIGNED: { description: 'Somebody was named for it.' },
    IN_PROGRESS: { description: 'Somebody works on it.' },
    ESCALATED: { description: 'Handed up inside the commission.' },
    REFERRED: { description: 'With an agency outside; its resolution clock stands still.' },
    RESOLVED: { description: 'Done; not yet confirmed.' },
    CLOSED: { description: 'Done and confirmed.' },
    INVALID: { description: 'Was no incident.' },
    MERGED: { description: 'Goes on in another ticket.' },
  },
})

/** How a ticket came in, in the schema. */
export const IncidentSourceEnum = enumOf(incidentSources)
registerEnumType(IncidentSourceEnum, {
  name: 'IncidentSource',
  description: 'How a ticket came in.',
  valuesConfig: {
    PHONE: { description: 'By telephone.' },
    MESSAGE: { description: 'By text message or chat.' },
    FIELD: { description: 'From an officer in the field.' },
    PUBLIC: { description: 'From the public, unverified.' },
    CHECK: { description: 'From a finding of the hub.' },
  },
})

/** Why a ticket is resolved, in the schema. */
export const IncidentReasonEnum = enumOf(incidentReasons)
registerEnumType(IncidentReasonEnum, {
  name: 'IncidentReason',
  description: 'Why a ticket is resolved.',
  valuesConfig: {
    FIXED: { description: 'What was wrong was put right.' },
    ANSWERED: { description: 'Who asked got an answer.' },
    CURED: { description: 'The figures behind it no longer contradict themselves.' },
    NO_ACTION: { description: 'Nothing needs to be done.' },
    HANDED_OVER: { description: 'Somebody outside goes on with it.' },
    OTHER: { description: 'As the note says.' },
  },
})

/** Who outside a ticket is referred to, in the schema. */
export const AgencyEnum = enumOf(agencies)
registerEnumType(AgencyEnum, {
  name: 'Agency',
  description: 'Who outside the commission a ticket is referred to.',
  valuesConfig: {
    POLICE: { description: 'Polri.' },
    BAWASLU: { description: 'The supervisor of the election.' },
    PLN: { description: 'The electricity company.' },
    HEALTH: { description: 'Health service, hospital, ambulance.' },
    DISASTER_AGENCY: { description: 'BPBD.' },
    TELECOM: { description: 'An operator of networks.' },
    OTHER: { description: 'As the note says.' },
  },
})

/** What people do with a ticket, in the schema. */
export const IncidentVerbEnum = enumOf(incidentVerbs)
registerEnumType(IncidentVerbEnum, {
  name: 'IncidentVerb',
  description: 'What people do with a ticket; each leaves an entry of its own.',
  valuesConfig: {
    VERIFY: { description: 'Somebody made sure that it is so.' },
    ASSIGN: { description: 'Somebody is named for it.' },
    START: { description: 'Somebody begins to work on it.' },
    ESCALATE: { description: 'It is handed up inside the commission.' },
    REFER: { description: 'It is handed to an agency outside; its clock stands still.' },
    REPLY: { description: 'The agency answered; its clock goes on.' },
    REQUEST_ADVICE: { description: 'Advice is asked for.' },
    GIVE_ADVICE: { description: 'The advice that was asked for.' },
    RESOLVE: { description: 'It is done, for a reason.' },
    CLOSE: { description: 'It is confirmed that it is done.' },
    INVALIDATE: { description: 'It was no incident.' },
    REOPEN: { description: 'It is not done after all.' },
    MERGE: { description: 'It goes on in another ticket.' },
    UNMERGE: { description: 'It goes on by itself again, as it stood.' },
    LINK: { description: 'Another ticket is its cause.' },
    UNLINK: { description: 'The other ticket is not its cause after all.' },
    COMMENT: { description: 'Something is said, nothing changes.' },
    AMEND: { description: 'What it says is corrected.' },
  },
})
