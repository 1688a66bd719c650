import { afterClose, CloseCode } from '@ruang-pantau/schema'
import type { Ending } from './port.ts'

type WithCode = { extensions?: { code?: unknown } | undefined }

/** What an error means that coming back at once would not change; any other one is a loss. */
const byErrorCode: ReadonlyMap<unknown, Ending> = new Map<unknown, Ending>([
  ['FORBIDDEN', 'REFUSED'],
  ['UNAUTHENTICATED', 'REFUSED'],
  ['UNAUTHORIZED', 'REFUSED'],
  // What a page asks is written into it: what the hub cannot take is of another version.
  ['BAD_REQUEST', 'OUTDATED'],
  ['BAD_USER_INPUT', 'OUTDATED'],
  ['GRAPHQL_PARSE_FAILED', 'OUTDATED'],
  ['GRAPHQL_VALIDATION_FAILED', 'OUTDATED'],
  ['OPERATION_RESOLUTION_FAILURE', 'OUTDATED'],
  ['TOO_COSTLY', 'OUTDATED'],
  ['TOO_MANY_CONNECTIONS', 'CROWDED'],
  ['INTERNAL_SERVER_ERROR', 'FAILING'],
])

/** What the errors of a GraphQL answer mean together: a refusal outweighs everything, a loss nothing. */
export function endingOfErrors(errors: readonly WithCode[]): Ending {
  const endings = errors.map(({ extensions }) => byErrorCode.get(extensions?.code) ?? 'LOST')
  if (endings.includes('REFUSED')) return 'REFUSED'
  return endings.find((ending) => ending !== 'LOST') ?? 'LOST'
}

function endingOfClose(code: number): Ending {
  const after = afterClose(code)
  if (after === 'STOP') return 'REFUSED'
  if (after === 'COME_BACK') return 'LOST'
  if (code === CloseCode.BAD_MESSAGE) return 'OUTDATED'
  return code === CloseCode.FAILED ? 'FAILING' : 'CROWDED'
}

/** What the end of a subscription means: a close event, a list of GraphQL errors, or a failure. */
export function endingOf(cause: unknown): Ending {
  if (Array.isArray(cause)) return endingOfErrors(cause as WithCode[])
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : null
  return typeof code === 'number' ? endingOfClose(code) : 'LOST'
}
