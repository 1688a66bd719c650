import { CloseCode } from '@ruang-pantau/schema'
import type { Ending } from './port.ts'

const refusals: ReadonlySet<unknown> = new Set(['FORBIDDEN', 'UNAUTHENTICATED', 'UNAUTHORIZED'])

type WithCode = { extensions?: { code?: unknown } | undefined }

/** True when one of a GraphQL answer's errors says that the hub will not serve this screen. */
export function isRefusal(errors: readonly WithCode[]): boolean {
  return errors.some((error) => refusals.has(error.extensions?.code))
}

/** What the end of a subscription means: a close event, a list of GraphQL errors, or a failure. */
export function endingOf(cause: unknown): Ending {
  if (Array.isArray(cause)) return isRefusal(cause as WithCode[]) ? 'REFUSED' : 'LOST'
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : null
  return code === CloseCode.UNAUTHORIZED || code === CloseCode.FORBIDDEN ? 'REFUSED' : 'LOST'
}
