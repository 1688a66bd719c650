import { BALLOTS_REPORTED, type BallotsReported } from '../../domain/ballots.ts'
import { DISPATCH_PLANNED } from '../../domain/dispatch.ts'
import { STATION_REGISTERED } from '../../domain/geography/registered.ts'
import { HANDOVER_REPORTED } from '../../domain/handovers.ts'
import { FORM_REPORTED } from '../../domain/recapitulation/forms.ts'
import { TALLY_REPORTED } from '../../domain/results.ts'
import { SILENCE_ENDED, SILENCE_NOTICED } from '../../domain/silence.ts'
import type { Entry } from '../../journal/entry.ts'
import type { Known } from './known.ts'
import { checkDispatch } from './dispatch.ts'
import { checkHandover, checkReceived } from './handovers.ts'
import { checkForm, checkTally } from './recapitulation.ts'
import { checkRegistered } from './registered.ts'
import { checkSilence, checkSpeech } from './silence.ts'

/** Looks for contradictions between what an entry reported and what else is known. */
type Check = (data: never, entry: Entry, state: Known) => void

/** What is looked at once an entry of each type has been taken everywhere. */
export const checksAfter: Readonly<Record<string, Check>> = {
  [BALLOTS_REPORTED]: ({ station }: BallotsReported, entry: Entry, state: Known) =>
    checkReceived(station, entry, state),
  [DISPATCH_PLANNED]: checkDispatch,
  [FORM_REPORTED]: checkForm,
  [HANDOVER_REPORTED]: checkHandover,
  [SILENCE_ENDED]: checkSpeech,
  [SILENCE_NOTICED]: checkSilence,
  [STATION_REGISTERED]: checkRegistered,
  [TALLY_REPORTED]: checkTally,
}
