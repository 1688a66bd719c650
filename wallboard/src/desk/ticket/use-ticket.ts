import { IncidentQuery } from '@ruang-pantau/schema'
import { onScopeDispose, readonly, ref, shallowReadonly, shallowRef, watch } from 'vue'
import type { Ref } from 'vue'
import type { Ask } from '../../feed/query.ts'
import type { FullTicket } from '../live/ticket.ts'
import { useLater } from '../parts/use-later.ts'

/** One ticket with its history. */
export type ShownTicket = {
  /** Null before the first answer, and when there is none for who asks. */
  ticket: Readonly<Ref<FullTicket | null>>
  /** The hub knows no such ticket for who asks. */
  unknown: Readonly<Ref<boolean>>
  /** The last question was not answered: what is shown may be old. */
  stale: Readonly<Ref<boolean>>
  reload: () => void
}

/**
 * Asks for the ticket at once, whenever `stamp` changes (its live row has), and again while the hub
 * does not answer. What is shown stays until the new answer is here.
 */
export function useTicket(
  ask: () => Ask,
  number: () => number | null,
  stamp: () => unknown,
): ShownTicket {
  const ticket = shallowRef<FullTicket | null>(null)
  const unknown = ref(false)
  const stale = ref(false)
  const { later, cancel } = useLater(3_000)
  let turn = 0

  async function load(mine: number): Promise<void> {
    const asked = number()
    if (asked === null) return
    try {
      const { incident } = await ask()(IncidentQuery, { number: asked })
      if (mine !== turn) return
      ticket.value = incident
      unknown.value = incident === null
      stale.value = false
    } catch {
      if (mine !== turn) return
      stale.value = true
      later(() => void load(mine))
    }
  }
  function reload(): void {
    cancel()
    void load(++turn)
  }

  watch(
    number,
    () => {
      ticket.value = null
      unknown.value = false
      stale.value = false
      reload()
    },
    { immediate: true },
  )
  watch(stamp, reload)
  onScopeDispose(() => turn++)
  return {
    ticket: shallowReadonly(ticket),
    unknown: readonly(unknown),
    stale: readonly(stale),
    reload,
  }
}
