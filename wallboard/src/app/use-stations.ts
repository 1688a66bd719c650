import { computed } from 'vue'
import type { Ref } from 'vue'
import { useRepeated } from '../feed/index.ts'
import type { PackedStations, StationReader } from '../feed/index.ts'
import { useUnhurried } from './use-unhurried.ts'

/** As often as this the states of all stations are asked for while figures change. */
const hurry = 3_000
const pauses = { good: 60_000, bad: 15_000 } as const

/** The stations on the map. */
export type ShownStations = {
  /** Null while none are wanted or known. */
  stations: Readonly<Ref<PackedStations | null>>
  /** Their states could not be had the last time; the last good ones stay. */
  failed: Readonly<Ref<boolean>>
}

/**
 * The stations of an area with their states, asked for anew whenever `newest` gives another value.
 * Without an area nothing is asked.
 */
export function useStations(
  read: StationReader,
  area: () => string | null,
  newest: () => unknown,
): ShownStations {
  async function of<Part>(part: (code: string) => Promise<Part>) {
    const code = area()
    return code === null ? null : { code, part: await part(code) }
  }
  const changed = useUnhurried(newest, hurry)
  const places = useRepeated(area, () => of(read.places), { ...pauses, good: 600_000 })
  const states = useRepeated(
    () => [area(), changed.value],
    () => of(read.states),
    pauses,
  )
  return {
    stations: computed(() => {
      const [where, how] = [places.answer.value, states.answer.value]
      // Each of both may still be of the area before.
      if (where === null || how === null) return null
      if (where.code !== area() || how.code !== area()) return null
      const known = { ...where.part, states: how.part }
      return known.places.length === 2 * known.states.length ? known : null
    }),
    failed: computed(() => states.failure.value !== null),
  }
}
