import { rootArguments } from './arguments.ts'
import type { Cell } from './cells.ts'
import { gets, type Asker } from './guard.ts'
import type { Told } from './roads.ts'
import { routes } from './routes.ts'

/** Fields that are null or empty here although they are given: what they tell of is not here. */
const quiet = new Set(
  [
    'AuditEntry.incident BoundaryLayer.source ChainVerdict.brokenAt ConflictProblem.changes',
    'ScreenConnection.edges UserConnection.edges',
    'Incident.allowedVerbs IncidentConnection.edges ReportPreview.differences ReportPreview.refused',
    'SubmitReportsPayload.refused DispatchDay.late Finding.contest Finding.resolvedAt ForbiddenProblem.retryAt',
    'ForbiddenProblem.path FormDifference.number IncidentFrame.left IncidentEntry.detail',
    'IncidentEntry.note IncidentSuccess.similar IntakeLink.revokedBy MachineToken.lastSeenAt',
    'Mutation.signOut Pair.colour Pairing.screen Pairing.token Query.incidentViews Screen.lastSeenAt',
    'SpokenIncident.place SpokenIncident.category SpokenIncident.quantity TooManyProblem.path',
    'UploadQueueFigures.drainsAt Viewer.area Viewer.session MachineToken.area',
  ].flatMap((line) => line.split(' ')),
)

/** What is told anyone who came too often, instead of what they came for. */
const limited = new Set(['PairingStarted', 'ReportProblemSuccess'])

/** What a field is: a value, an object, or the result of a mutation, which may be a problem. */
export type Shape = (type: string, field: string) => 'value' | 'object' | 'result'

/** The operation that asks for one field, under the name `probe`. */
export function operationOf({ type, field }: Cell, shape: Shape): string {
  const root = ['Query', 'Mutation', 'Subscription'].includes(type)
  const asked = root ? (rootArguments[`${type}.${field}`] ?? rootArguments[field] ?? '') : ''
  const inside = {
    value: '',
    object: '{ __typename }',
    result: '{ __typename ... on Problem { code } }',
  }[shape(type, field)]
  return (routes[type] ?? '').replace('§', `probe: ${field}${asked} ${inside}`)
}

/** What is wrong with what somebody was told of a field; null when it is as it must be. */
export function wrongIn(cell: Cell, asker: Asker, told: Told): string | null {
  const name = `${cell.type}.${cell.field}`
  const probes = probesOf(told.data)
  const given = probes.some((probe) => isGiven(probe, cell))
  if (!gets(asker, cell.guard)) return given ? `is given: ${brief(probes)}` : null
  if (told.codes.length > 0) return `is refused: ${told.codes.join()}`
  if (limited.has(cell.type)) return null
  const there = quiet.has(name) ? probes.length > 0 : given
  return there ? null : `is not given: ${brief(told.data)}`
}

function isGiven(probe: unknown, { guard }: Cell): boolean {
  if (probe === null || (Array.isArray(probe) && probe.length === 0)) return false
  const { __typename: type, code } = Object(probe) as { __typename?: string; code?: string }
  if (type === 'ForbiddenProblem') return code !== 'FORBIDDEN'
  // What is none of theirs is to them as if it did not exist.
  const hidden = code === 'INCIDENT_UNKNOWN' || code === 'LINK_UNKNOWN'
  return !(type === 'NotFoundProblem' && guard.startsWith('incidents.') && hidden)
}

function probesOf(value: unknown): unknown[] {
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([name, inside]) =>
    name === 'probe' ? [inside] : probesOf(inside),
  )
}

function brief(value: unknown): string {
  return (JSON.stringify(value) ?? 'nothing').slice(0, 120)
}
