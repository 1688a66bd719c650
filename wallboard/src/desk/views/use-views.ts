import {
  IncidentViewsQuery,
  RemoveIncidentViewMutation,
  SaveIncidentViewMutation,
} from '@ruang-pantau/schema'
import type { ResultOf } from '@ruang-pantau/schema'
import { computed, ref } from 'vue'
import type { Ref } from 'vue'
import { useRepeated } from '../../feed/index.ts'
import type { TicketFilter } from '../filter.ts'
import type { DeskTools } from '../tools.ts'
import { readFilter } from './read-filter.ts'

/** A saved view; `filter` is null when what is kept of it cannot be read. */
export type SavedView = { name: string; filter: TicketFilter | null }

/** What came of saving or removing: null when it was done, else why not; `''` for no answer. */
export type ViewOutcome = string | null

/** A person's saved views. */
export type Views = {
  /** Null until known. */
  views: Readonly<Ref<readonly SavedView[] | null>>
  failed: Readonly<Ref<boolean>>
  save: (name: string, filter: TicketFilter) => Promise<ViewOutcome>
  remove: (name: string) => Promise<ViewOutcome>
}

type Outcome = ResultOf<typeof SaveIncidentViewMutation>['outcome']

/** The saved views of who asks, and how to change them. */
export function useViews(tools: DeskTools): Views {
  const times = ref(0)
  const { answer, failure } = useRepeated(
    () => [tools.viewer.name, times.value],
    async () => (await tools.ask(IncidentViewsQuery, {})).incidentViews,
    { good: null, bad: 5_000 },
  )
  async function change(asked: Promise<{ outcome: Outcome }>): Promise<ViewOutcome> {
    try {
      const { outcome } = await asked
      if ('message' in outcome) return outcome.message
      times.value++
      return null
    } catch {
      return ''
    }
  }
  return {
    views: computed(
      () => answer.value?.map(({ name, filter }) => ({ name, filter: readFilter(filter) })) ?? null,
    ),
    failed: computed(() => failure.value !== null),
    save: (name, filter) =>
      change(tools.ask(SaveIncidentViewMutation, { name, filter: JSON.stringify(filter) })),
    remove: (name) => change(tools.ask(RemoveIncidentViewMutation, { name })),
  }
}
