import { AreaNamesQuery, ContestsQuery, HubQuery } from '@ruang-pantau/schema'
import type { ResultOf } from '@ruang-pantau/schema'
import { computed } from 'vue'
import type { Ref } from 'vue'
import type { ClockReading } from './hub-clock.ts'
import { backoffSlowly } from './backoff.ts'
import type { Trouble } from './port.ts'
import { RefusedError, UnansweredError } from './query.ts'
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
  /** Why it has not described itself yet, where it has said so; null once it has. */
  trouble: Readonly<Ref<Trouble | null>>
}

type NamedArea = { code: string; name: string; children?: readonly NamedArea[] }

function* flatten(area: NamedArea): Generator<readonly [string, string]> {
  yield [area.code, area.name]
  for (const child of area.children ?? []) yield* flatten(child)
}

function troubleIn(failure: unknown): Trouble | null {
  return failure instanceof UnansweredError && failure.why !== 'LOST' ? failure.why : null
}

const pauseAfterFailure = (failure: unknown) =>
  troubleIn(failure) === null ? 2_000 : backoffSlowly(0, Math.random())

/**
 * Asks for the hub's description and its contests every ten seconds, and at once whenever `when`
 * changes: contests get the names of their pairs only with the first count that brings them.
 */
export function useHub(ask: Ask, province: string, when: () => unknown): Hub {
  const hub = useRepeated(
    when,
    async () => {
      const [{ hub: told }, { contests }] = await Promise.all([
        ask(HubQuery, {}),
        ask(ContestsQuery, {}),
      ])
      const clock = { hub: Date.parse(told.now), speed: told.clockSpeed, real: Date.now() }
      return { info: { ...told, clock } satisfies HubInfo, contests }
    },
    { good: 10_000, bad: pauseAfterFailure },
  )
  const register = useRepeated(
    () => hub.answer.value?.info.version,
    async () => (await ask(AreaNamesQuery, { code: province })).area,
    { good: null, bad: pauseAfterFailure },
  )
  return {
    info: computed(() => hub.answer.value?.info ?? null),
    names: computed(() => {
      const area = register.answer.value
      return area ? new Map(flatten(area)) : new Map<string, string>()
    }),
    pairs: computed(() => {
      const contests = hub.answer.value?.contests ?? []
      return new Map(contests.map((contest) => [contest.code, contest.pairs] as const))
    }),
    refused: computed(() => hub.failure.value instanceof RefusedError),
    trouble: computed(() => (hub.answer.value === null ? troubleIn(hub.failure.value) : null)),
  }
}
