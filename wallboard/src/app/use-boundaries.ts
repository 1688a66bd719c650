import { computed } from 'vue'
import type { Ref } from 'vue'
import { useRepeated } from '../feed/index.ts'
import { readBoundaries } from '../map/boundaries.ts'
import type { Boundaries, BoundaryFile } from '../map/boundaries.ts'

/** The hub's boundaries: null until they are here; `failed` while they cannot be had. */
export function useBoundaries(url: () => string | undefined): {
  boundaries: Readonly<Ref<Boundaries | null>>
  failed: Readonly<Ref<boolean>>
} {
  const { answer, failure } = useRepeated(
    url,
    async () => {
      const from = url()
      if (from === undefined) return null
      const response = await fetch(from)
      if (!response.ok) throw new Error(`no boundaries at ${from}: ${response.status}`)
      return readBoundaries((await response.json()) as BoundaryFile)
    },
    { good: null, bad: 5_000 },
  )
  return { boundaries: answer, failed: computed(() => failure.value !== null) }
}
