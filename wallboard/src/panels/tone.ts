import type { IconName } from './icons.ts'

/**
 * How much a status wants to be looked at. Never told by colour alone: each has an icon, but for
 * `plain`, which wants nothing.
 */
export type Tone = 'plain' | 'quiet' | 'done' | 'delayed' | 'offline' | 'attention' | 'critical'

/** The icon of each tone; null for none. */
export const toneIcons: Readonly<Record<Tone, IconName | null>> = {
  plain: null,
  quiet: 'live',
  done: 'done',
  delayed: 'clock',
  offline: 'offline',
  attention: 'attention',
  critical: 'critical',
}
