import { AreaNamesQuery, ContestsQuery, HubQuery } from '@ruang-pantau/schema'
import type { ResultOf } from '@ruang-pantau/schema'
import { computed } from 'vue'
import type { Ref } from 'vue'
import type { ClockReading } from './hub-clock.ts'
import { RefusedError } from './query.ts'
import type { Ask } from './query.ts'
import { useRepeated } from './use-repeated.ts'

/** The hub as it describes itself, with the reading of its clock that came along. */
export type HubInfo = ResultOf<typeof HubQuery>['hub'] & { clock: ClockReading }

/** A ballot column as the hub describes it. */
export type PairInfo = ResultOf<typeof ContestsQuery>['contests'][number]['pairs'][number]

/** What a screen asks the hub beside its figures; null, or empty, until the first answer. */
export type Hub = {
  info: Readonly<Ref<HubInfo | null>>
  /** Names of areas by dotted code. Empty until known. */
  names: Readonly<Ref<ReadonlyMap<string, string>>>
  /** Ballot columns of a contest by its code. Empty until known. */
  pairs: Readonly<Ref<ReadonlyMap<string, readonly PairInfo[]>>>
  /** The hub will not serve this screen with these credentials. */
  refused: Readonly<Ref<boolean>>
}

type NamedArea = { code: string; name: string; children?: readonly NamedArea[] }

function* flatten(area: NamedArea): Generator<readonly [string, string]> {
  yield [area.code, area.name]
  for (const child of area.children ?? []) yield* flatten(child)
}

/** Asks for the hub's description every ten seconds, and at once after each reconnection. */
export function useHub(ask: Ask, province: string, connected: () => boolean): Hub {
  const info = useRepeated(
    connected,
    async (): Promise<HubInfo> => {
      const { hub } = await ask(HubQuery, {})
      const clock = { hub: Date.parse(hub.now), speed: hub.clockSpeed, real: Date.now() }
      return { ...hub, clock }
    },
    { good: 10_000, bad: 2_000 },
  )
  const register = useRepeated(
    () => info.answer.value?.version,
    async () => {
      const [{ area }, { contests }] = await Promise.all([
        ask(AreaNamesQuery, { code: province }),
        ask(ContestsQuery, {}),
      ])
      return { area, contests }
    },
    { good: null, bad: 2_000 },
  )
  return {
    info: info.answer,
    names: computed(() => {
      const area = register.answer.value?.area
      return area ? new Map(flatten(area)) : new Map<string, string>()
    }),
    pairs: computed(() => {
      const contests = register.answer.value?.contests ?? []
      return new Map(contests.map((contest) => [contest.code, contest.pairs] as const))
    }),
    refused: computed(() => info.failure.value instanceof RefusedError),
  }
}
