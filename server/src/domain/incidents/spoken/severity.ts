import type { IncidentKind, IncidentSeverity } from '../words.ts'
import type { Heard } from './hear.ts'
import type { Concept } from './vocabulary/index.ts'
import type { Word } from './words.ts'

/** What makes a ticket worse than usual. */
const severities: Partial<Record<Concept, IncidentSeverity>> = {
  emergency: 'CRITICAL',
  riot: 'CRITICAL',
  weapon: 'CRITICAL',
  theft: 'CRITICAL',
  fire: 'CRITICAL',
  dead: 'CRITICAL',
  urgent: 'HIGH',
  clash: 'HIGH',
  crowd: 'HIGH',
  threat: 'HIGH',
  fraud: 'HIGH',
  money: 'HIGH',
  flood: 'HIGH',
  landslide: 'HIGH',
  suspended: 'HIGH',
  notOpen: 'HIGH',
  collapsed: 'HIGH',
}

/** `tidak ada kerusuhan`: said, and not so. */
const denials = new Set(['tidak', 'bukan', 'tanpa', 'no', 'not', 'without'])

/** Words that may stand between a denial and what it denies. */
const between = new Set(['ada', 'any'])

/** How bad a line sounds; a question is mild and everything else is usual unless a word says more. */
export function severityOf(
  words: readonly Word[],
  heard: readonly Heard[],
  kind: IncidentKind,
): { severity: IncidentSeverity; from: Heard[] } {
  const said = new Set(heard.map(({ concept }) => concept))
  // Somebody who died and is still on the list needs no ambulance.
  const isOnPaper = said.has('voterList') || said.has('unlisted') || said.has('invitation')
  const worse = heard.filter((one) => {
    if (one.concept === 'dead' && isOnPaper) return false
    return severities[one.concept] !== undefined && !isDenied(words, one)
  })
  for (const severity of ['CRITICAL', 'HIGH'] as const) {
    const from = worse.filter(({ concept }) => severities[concept] === severity)
    if (from.length > 0) return { severity, from }
  }
  return { severity: kind === 'INQUIRY' ? 'LOW' : 'MEDIUM', from: [] }
}

function isDenied(words: readonly Word[], { from }: Heard): boolean {
  const before = words[from - 1]?.text ?? ''
  const earlier = between.has(before) ? words[from - 2]?.text : before
  return denials.has(earlier ?? '')
}
