import type { PairingModel, Status } from '../panels/models.ts'
import type { Words } from '../words/index.ts'
import type { PairingShown } from './pairing.ts'

function stateOf({ code, trouble }: PairingShown, words: Words): Status {
  const say = words.signIn
  if (trouble === 'HUB_AWAY') return { tone: 'offline', text: say.away }
  if (trouble === 'TOO_MANY') return { tone: 'attention', text: say.tooMany }
  return code === null ? { tone: 'quiet', text: say.asking } : { tone: 'quiet', text: say.waiting }
}

/**
 * The sheet of a television that may not show anything (yet). `rejected`: it had a token that the
 * hub does not take (any more). `back` leads to what may be shown; null when nothing may.
 */
export function pairingModel(
  words: Words,
  shown: PairingShown,
  { rejected, back }: { rejected: boolean; back: string | null },
): PairingModel {
  const say = words.signIn
  const code = shown.code
  return {
    title: rejected ? say.ended : say.title,
    code,
    parts: code === null ? [words.none] : [code.slice(0, 3), code.slice(3)],
    advice: say.advice,
    state: stateOf(shown, words),
    back: back === null ? null : { text: say.back, href: back },
    paste: say.paste,
    rejected: rejected ? say.rejected : null,
  }
}
