import type { FormsView } from '../../commands/recapitulation/forms-view.ts'
import type { Recapitulations } from './recapitulations.ts'

/** The forms as they stand, for a decision upon them. */
export function formsView(
  recapitulations: Recapitulations,
  journal: { versionOf(stream: string): number },
): FormsView {
  const formsOf = (area: string, contest: string) =>
    recapitulations.standing(area, contest)?.forms ?? []
  return {
    formVersion: (area, contest) => formsOf(area, contest).length,
    knowsForm: (area, contest, actor, key) =>
      formsOf(area, contest).some((form) => form.actor === actor && form.key === key),
    versionOf: (stream) => journal.versionOf(stream),
  }
}
