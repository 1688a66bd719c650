import { IntakeHubQuery, IntakeLinkQuery, type ResultOf } from '@ruang-pantau/schema'
import { onScopeDispose, ref } from 'vue'
import type { Ask } from '../feed/query.ts'
import { fieldTimeOf } from './draft.ts'

type Link = NonNullable<ResultOf<typeof IntakeLinkQuery>['intakeLink']>

/** Pause before the hub is asked again, in milliseconds. */
const PAUSE = 10_000

/** What the hub says before anything is typed: asked until it answers. */
export function usePage(ask: Ask, code: string | null) {
  const rehearsal = ref(false)
  /** `YYYY-MM-DDTHH:MM` WIB by the hub's clock; the telephone's own until the hub has answered. */
  const now = ref(fieldTimeOf(new Date().toISOString()))
  const link = ref<Link | null>(null)
  const linkEnded = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined

  async function look(): Promise<void> {
    try {
      const { hub } = await ask(IntakeHubQuery, {})
      rehearsal.value = hub.mode === 'REHEARSAL'
      now.value = fieldTimeOf(hub.now)
      if (code === null) return
      link.value = (await ask(IntakeLinkQuery, { code })).intakeLink
      linkEnded.value = link.value === null
    } catch {
      timer = setTimeout(look, PAUSE)
    }
  }

  void look()
  onScopeDispose(() => clearTimeout(timer))
  return { rehearsal, now, link, linkEnded }
}
