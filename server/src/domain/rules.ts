import { type AttachmentRules, defaultAttachmentRules } from './incidents/attachments.ts'
import { type ClockRules, defaultClocks } from './incidents/clocks.ts'
import { defaultEscalation, type EscalationRule } from './incidents/escalation.ts'
import { defaultTickets, type TicketRules } from './incidents/from-findings.ts'
import { defaultIntakeRules, type IntakeRules } from './incidents/intake.ts'
import { defaultSimilarMinutes } from './incidents/similar.ts'
import { type RecapitulationRules, recapitulationRules } from './recapitulation/windows.ts'
import { defaultSilence, type SilenceRules } from './silence.ts'

/** What the commission decides and may change; every default is the rule of 2024. */
export interface Rules {
  /** Ballots beyond the registered voters, in thousandths, rounded up at each station. */
  reservePermille: number
  /** Most voters of one station. */
  mostVoters: number
  /** Minutes after midnight WIB of polling day at which stations open. */
  opening: number
  /** Polling day, `YYYY-MM-DD`. */
  pollingDay: string
  /** Minutes after `opening` by which a station should have said each of these, in this order. */
  expected: { opened: number; turnout: number; closed: number; counted: number }
  /** Minutes that stations of these districts have more, by district code. */
  remote: Readonly<Record<string, number>>
  /** Largest difference, by code of the finding, that is not yet a finding; 0 where not named. */
  tolerances: Readonly<Record<string, number>>
  /** When each level's meetings may be held, and by when the room wants them finished. */
  recapitulation: RecapitulationRules
  /** Minutes that tickets may wait, by severity. */
  incidents: ClockRules
  /** Minutes between two tickets of one place and category within which they may be about the same. */
  similarMinutes: number
  /** When tickets that wait are escalated by themselves; none: never. */
  escalation: readonly EscalationRule[]
  /** Which findings open tickets, by code. */
  tickets: TicketRules
  /** How much is taken from people without an account. */
  intake: IntakeRules
  /** What a file of a ticket may be. */
  attachments: AttachmentRules
  /** When a regency that says nothing is too silent. */
  silence: SilenceRules
}

/** The rules of the regional election of 27 November 2024. Source: DOMAIN and KPU's schedule. */
export const defaultRules: Rules = {
  reservePermille: 25,
  mostVoters: 600,
  opening: 7 * 60,
  pollingDay: '2024-11-27',
  expected: { opened: 60, turnout: 4 * 60, closed: 7 * 60, counted: 14 * 60 },
  // Bawean (two districts), Masalembu, Arjasa, Sapeken and Kangayan: a boat away, and often without signal.
  remote: {
    '35.25.17': 240,
    '35.25.18': 240,
    '35.29.23': 240,
    '35.29.24': 240,
    '35.29.25': 240,
    '35.29.27': 240,
  },
  tolerances: {},
  recapitulation: recapitulationRules,
  incidents: defaultClocks,
  similarMinutes: defaultSimilarMinutes,
  escalation: defaultEscalation,
  tickets: defaultTickets,
  intake: defaultIntakeRules,
  attachments: defaultAttachmentRules,
  silence: defaultSilence,
}
