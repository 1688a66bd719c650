import type { IncidentCategory } from '../../../domain/incidents/words.ts'
import type { Random } from '../../random.ts'
import type { Story } from '../story.ts'
import { counting, recapitulation } from './counting.ts'
import { field } from './field.ts'
import { logistics } from './logistics.ts'
import { sirekap } from './sirekap.ts'
import { information, voting } from './voting.ts'

export { UPLOAD_CAUSE, uploadFails } from './sirekap.ts'

const all: readonly Story[] = [
  ...logistics,
  ...voting,
  ...information,
  ...counting,
  ...recapitulation,
  ...sirekap,
  ...field,
]

/** Draws a story of a category. */
export function drawStory(random: Random, category: IncidentCategory): Story {
  const stories = all.filter((story) => story.category === category)
  let lot = random() * stories.reduce((sum, { share = 1 }) => sum + share, 0)
  for (const story of stories) {
    lot -= story.share ?? 1
    if (lot < 0) return story
  }
  throw new Error(`there is no story of ${category}`)
}
