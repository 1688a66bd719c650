import type { IconName } from './icons.ts'

/** How much a status wants to be looked at. Never told by colour alone: each has an icon. */
export type Tone = 'quiet' | 'done' | 'delayed' | 'attention' | 'critical'

/** The icon of each tone. */
export const toneIcons: Readonly<Record<Tone, IconName>> = {
  quiet: 'live',
  done: 'done',
  delayed: 'clock',
  attention: 'attention',
  critical: 'critical',
}
