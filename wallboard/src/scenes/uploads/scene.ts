import { gapIn } from '../../feed/index.ts'
import type { AreaUploads } from '../../feed/index.ts'
import type { Part } from '../../figures/part.ts'
import { towardsComplete } from '../../map/classes.ts'
import type { WorstModel } from '../../panels/models.ts'
import type { SceneInput } from '../shared/input.ts'
import type { Scene } from '../shared/scene.ts'
import { worstModel } from '../shared/worst.ts'
import { figureModel } from './figure.ts'
import { gapOf, isSilent, mainReason } from './gap.ts'
import { ledgerModel, ledgerParts, reasonColours } from './ledger.ts'

function published(area: AreaUploads): Part | null {
  if (isSilent(area)) return null
  return { part: area.uploads.stationsPublished, whole: area.pollingStations }
}

/** Districts by the share of stations that are not published, with the reason of most of them. */
function worstUploads(input: SceneInput<AreaUploads>): WorstModel {
  const say = input.format.words.uploads
  const colourOf = reasonColours(input.theme)
  return worstModel(input, {
    by: 'share',
    bad: (district) =>
      isSilent(district)
        ? null
        : { part: gapOf(district).missing, whole: district.pollingStations },
    detail: (district) => {
      const main = mainReason(district)
      if (main === null) return null
      return { text: say.worst.main[main.reason], icon: null, colour: colourOf[main.reason] }
    },
    words: say.worst,
  })
}

/** How many result sheets are published, and why the others are not. */
export const uploadsScene: Scene<AreaUploads> = {
  id: 'uploads',
  words: ({ uploads, changes }) => ({ ...uploads, changed: changes.stations }),
  mapped: { edges: towardsComplete, part: published },
  stationed: {
    kinds: ledgerParts,
    kindOf: (state) => gapIn(state) ?? 'published',
    loud: new Set(['REJECTED_PHOTO', 'REJECTED_OTHER', 'PUBLICATION_CANCELLED']),
  },
  figure: figureModel,
  chart: (input) => ({ kind: 'stacks', model: ledgerModel(input) }),
  worst: worstUploads,
}
