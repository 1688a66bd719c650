import type { IncidentKind } from '../words.ts'
import type { Heard } from './hear.ts'

/** What a line is: somebody who complains, somebody who asks, or otherwise something that happens. */
export function kindOf(
  line: string,
  heard: readonly Heard[],
): { kind: IncidentKind; from: Heard[] } {
  const complains = heard.filter(({ concept }) => concept === 'complains')
  if (complains.length > 0) return { kind: 'COMPLAINT', from: complains }
  const asks = heard.filter(({ concept }) => concept === 'asks')
  const isAsked = asks.length > 0 || line.trimEnd().endsWith('?')
  return { kind: isAsked ? 'INQUIRY' : 'INCIDENT', from: asks }
}
