import type { IconName } from '../../panels/icons.ts'

/** How a state, a severity or a clock is marked: its colour token, and its icon beside the word. */
export type Mark = {
  tone: 'quiet' | 'attention' | 'critical' | 'information' | 'done'
  icon: IconName | null
}

const quiet: Mark = { tone: 'quiet', icon: null }

const severities: Readonly<Record<string, Mark>> = {
  HIGH: { tone: 'attention', icon: 'attention' },
  CRITICAL: { tone: 'critical', icon: 'critical' },
}

const states: Readonly<Record<string, Mark>> = {
  NEW: { tone: 'information', icon: null },
  RESOLVED: { tone: 'done', icon: 'done' },
  CLOSED: { tone: 'done', icon: 'done' },
}

/** The mark of a severity: normal is quiet. */
export function markOfSeverity(severity: string): Mark {
  return severities[severity] ?? quiet
}

/** The mark of a ticket's state. */
export function markOfState(state: string): Mark {
  return states[state] ?? quiet
}
