import { pairingModel } from '../app/pairing-model.ts'
import { noCodeYet } from '../app/pairing.ts'
import type { PairingModel } from '../panels/models.ts'
import type { Words } from '../words/index.ts'

const plain = { rejected: false, back: null }
const code = 'K7P4WX'

/** What the sheet of a television that waits can say, by the names that `?state=` takes. */
export function pairingStates(words: Words): ReadonlyMap<string, PairingModel> {
  const waiting = { code, trouble: null }
  return new Map([
    ['pairing', pairingModel(words, waiting, plain)],
    ['pairing-asking', pairingModel(words, noCodeYet, plain)],
    ['pairing-away', pairingModel(words, { code, trouble: 'HUB_AWAY' }, plain)],
    ['pairing-too-many', pairingModel(words, { code: null, trouble: 'TOO_MANY' }, plain)],
    ['pairing-ended', pairingModel(words, waiting, { rejected: true, back: '?' })],
  ])
}
