import { IncidentChangesQuery } from '@ruang-pantau/schema'
import { computed, onScopeDispose, readonly, ref, shallowReadonly, shallowRef } from 'vue'
import type { Ref } from 'vue'
import type { Shelf } from '../../draft/shelf.ts'
import { DeclinedError } from '../../live/ask.ts'
import type { DeskTools } from '../../tools.ts'
import type { TicketChange } from '../sheet/known.ts'
import { hubNow } from '../sheet/hub-now.ts'
import { usualShift } from '../sheet/shift.ts'
import { lookedAt, readLooked } from './looked.ts'

/** Name on the person's shelf. */
const shelved = 'looked-until'
/** Real milliseconds between two questions whether anything was done. */
const pause = 10_000
/** Unseen changes on show from which on no more are fetched: the others wait. */
const most = 300

/** What was done since a person last looked. */
export type Changes = {
  /** Oldest first; those seen meanwhile stay on show until the page is left. */
  changes: Readonly<Ref<readonly TicketChange[]>>
  seen: Readonly<Ref<ReadonlySet<number>>>
  unseen: Readonly<Ref<number>>
  /** More is owed than `changes`. */
  more: Readonly<Ref<boolean>>
  /** The person had never looked before: the changes are those of a usual shift. */
  firstTime: boolean
  state: Readonly<Ref<'loading' | 'ready' | 'failed'>>
  /** Notes on the shelf that the entries at these positions were seen. */
  saw: (seqs: readonly number[]) => void
}

/** Follows what was done after the cursor on a person's shelf until the scope ends. */
export function useChanges(tools: DeskTools, shelf: Shelf): Changes {
  const before = readLooked(shelf.read(shelved))
  const changes = shallowRef<readonly TicketChange[]>([])
  const seen = shallowRef<ReadonlySet<number>>(new Set(before.seen))
  const more = ref(false)
  const state = ref<'loading' | 'ready' | 'failed'>('loading')
  let owed = { after: before.cursor, seqs: [] as readonly number[], reached: before.cursor }
  let stopped = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const unseen = computed(
    () => changes.value.filter(({ entry }) => !seen.value.has(entry.seq)).length,
  )

  function saw(seqs: readonly number[]): void {
    seen.value = new Set([...seen.value, ...seqs])
    const looked = lookedAt(owed, (seq) => seen.value.has(seq))
    if (looked.cursor === owed.reached)
      owed = { after: owed.reached, seqs: [], reached: owed.reached }
    shelf.write(shelved, looked)
  }

  const usualSince = async () => new Date((await hubNow(tools.ask)) - usualShift).toISOString()

  async function page(after: string | null) {
    const within = tools.viewer.area?.code ?? '35'
    const from = after === null ? { since: await usualSince() } : { after }
    return (await tools.ask(IncidentChangesQuery, { within, ...from })).incidentChanges
  }

  async function load(): Promise<void> {
    try {
      do {
        // A cursor of a journal that was replaced leads nowhere; the time still does.
        const got = await page(owed.reached).catch((error: unknown) => {
          const isLost = error instanceof DeclinedError && owed.reached !== null
          if (!isLost) throw error
          return page(null)
        })
        if (stopped) return
        changes.value = [...changes.value, ...got.changes]
        more.value = got.hasMore
        const seqs = got.changes.map(({ entry }) => entry.seq)
        owed = { ...owed, seqs: [...owed.seqs, ...seqs], reached: got.cursor }
        // What one did oneself need not be told to one.
        const own = got.changes.filter(({ entry }) => entry.actor === tools.viewer.name)
        saw(own.map(({ entry }) => entry.seq))
      } while (more.value && unseen.value < most)
      state.value = 'ready'
    } catch {
      if (stopped) return
      state.value = 'failed'
    }
    timer = setTimeout(() => void load(), pause)
  }

  void load()
  onScopeDispose(() => {
    stopped = true
    clearTimeout(timer)
  })
  return {
    changes: shallowReadonly(changes),
    seen: shallowReadonly(seen),
    unseen,
    more: readonly(more),
    firstTime: before.cursor === null,
    state: readonly(state),
    saw,
  }
}
