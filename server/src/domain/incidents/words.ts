/** What a ticket is: something that happens, somebody who complains, or somebody who asks. */
export const incidentKinds = ['INCIDENT', 'COMPLAINT', 'INQUIRY'] as const

/** A kind of {@link incidentKinds}. */
export type IncidentKind = (typeof incidentKinds)[number]

/** What a ticket is about. */
export const incidentCategories = [
  'LOGISTICS',
  'VOTING',
  'COUNTING',
  'SIREKAP',
  'RECAPITULATION',
  'SECURITY',
  'VIOLATION',
  'DISASTER',
  'OFFICER',
  'INFORMATION',
] as const

/** A category of {@link incidentCategories}. */
export type IncidentCategory = (typeof incidentCategories)[number]

/** How bad it is, mildest first. */
export const incidentSeverities = ['LOW', 'MEDIUM', 'HIGH', 'CRITICAL'] as const

/** A severity of {@link incidentSeverities}. */
export type IncidentSeverity = (typeof incidentSeverities)[number]

/** Where a ticket stands in its life. */
export const incidentStates = [
  'NEW',
  'VERIFIED',
  'ASSIGNED',
  'IN_PROGRESS',
  'ESCALATED',
  'REFERRED',
  'RESOLVED',
  'CLOSED',
  'INVALID',
  'MERGED',
] as const

/** A state of {@link incidentStates}. */
export type IncidentState = (typeof incidentStates)[number]

/** States in which somebody still has to do something. */
export const openStates = [
  'NEW',
  'VERIFIED',
  'ASSIGNED',
  'IN_PROGRESS',
  'ESCALATED',
  'REFERRED',
] as const satisfies readonly IncidentState[]

/** How a ticket came in. */
export const incidentSources = ['PHONE', 'MESSAGE', 'FIELD', 'PUBLIC', 'CHECK'] as const

/** A way of {@link incidentSources}. */
export type IncidentSource = (typeof incidentSources)[number]

/** Why a ticket is resolved. */
export const incidentReasons = [
  'FIXED',
  'ANSWERED',
  'CURED',
  'NO_ACTION',
  'HANDED_OVER',
  'OTHER',
] as const

/** A reason of {@link incidentReasons}. */
export type IncidentReason = (typeof incidentReasons)[number]

/** Who outside the commission a ticket is referred to. */
export const agencies = [
  'POLICE',
  'BAWASLU',
  'PLN',
  'HEALTH',
  'DISASTER_AGENCY',
  'TELECOM',
  'OTHER',
] as const

/** One of {@link agencies}. */
export type Agency = (typeof agencies)[number]
