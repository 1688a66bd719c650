import type { Freshness } from '../../feed/index.ts'
import type { Format } from '../../figures/format.ts'
import type { Age, Status } from '../../panels/models.ts'
import type { Tone } from '../../panels/tone.ts'

const tones: Readonly<Record<Freshness['state'], Tone>> = {
  CONNECTING: 'quiet',
  LIVE: 'quiet',
  DELAYED: 'delayed',
  STALE: 'attention',
  GONE: 'critical',
}

/** The connection in the bar: always an icon and a word. */
export function connectionStatus(freshness: Freshness, format: Format): Status {
  const { trouble } = freshness
  if (trouble !== null) return { tone: 'critical', text: format.words.trouble[trouble].mark }
  const words = format.words.link[freshness.state]
  const text = typeof words === 'string' ? words : words(format.age(freshness.age ?? 0))
  return { tone: tones[freshness.state], text }
}

/** What every block says of its own age: nothing while it is live. */
export function blockAge(freshness: Freshness, format: Format): Age {
  const { state } = freshness
  const old = state === 'DELAYED' || state === 'STALE'
  return {
    mark: old ? connectionStatus(freshness, format) : null,
    dimmed: state === 'STALE' || state === 'GONE',
  }
}
