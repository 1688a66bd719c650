/** Why something with a ticket was not done, and where in the input. */
export interface IncidentProblem {
  kind: 'validation' | 'not-found' | 'conflict' | 'forbidden'
  code: string
  /** What is wrong and what to do. */
  message: string
  path: string[]
}

/** What the input says cannot be. */
export function invalid(field: string, message: string, code = 'OUT_OF_RANGE'): IncidentProblem {
  return { kind: 'validation', code, message, path: [field] }
}

/** There is no such ticket, or it is none of the asker's: both are told alike. */
export function unknownIncident(number: number, field: string): IncidentProblem {
  const message = `There is no ticket #${number} here. Look it up again.`
  return { kind: 'not-found', code: 'INCIDENT_UNKNOWN', message, path: [field] }
}

/** Outside the role or the area of who asks. */
export function forbidden(field: string, message: string): IncidentProblem {
  return { kind: 'forbidden', code: 'FORBIDDEN', message, path: [field] }
}

/** The key stands for something else. */
export function keyReused(seq: number): IncidentProblem {
  const message = `This key stands for something else (entry ${seq}). Take a new one.`
  return { kind: 'conflict', code: 'KEY_REUSED', message, path: ['key'] }
}

/** Somebody changed the ticket since the version that the decision was made on. */
export function changedMeanwhile(number: number, version: number): IncidentProblem {
  const message = `#${number} stands at version ${version} by now. Look at it again first.`
  return { kind: 'conflict', code: 'CONFLICT', message, path: ['version'] }
}
