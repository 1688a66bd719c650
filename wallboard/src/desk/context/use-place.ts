import { AreaContextQuery, PlaceFindingsQuery, StationContextQuery } from '@ruang-pantau/schema'
import { computed } from 'vue'
import type { Ref } from 'vue'
import { useRepeated } from '../../feed/index.ts'
import { deskContextWords } from '../../words/desk-context.ts'
import { DeclinedError } from '../live/ask.ts'
import type { DeskTools } from '../tools.ts'
import { areaModel, findingLines, stationModel } from './model/place.ts'
import type { FindingLine, PlaceModel } from './model/place.ts'

/** What stands against a place: the newest, and how many more. */
export type StandingFindings = { told: readonly FindingLine[]; unsaid: number }

/** A place on show; `findings` are null for who may not read them. */
export type ShownPlace = { place: PlaceModel; findings: StandingFindings | null }

/** A dotted code with a station's number behind its village's: `35.78.01.1001.003`. */
export const isStation = (code: string) => code.split('.').length === 5

const findingsTold = 10

/** The findings of an area, or those of a station among its village's. */
async function findingsOf(tools: DeskTools, code: string): Promise<StandingFindings | null> {
  // The hub notes who asks for what they may not read: it is not asked in vain.
  if (!tools.viewer.permissions.includes('findings.read')) return null
  try {
    if (isStation(code)) {
      const within = code.slice(0, code.lastIndexOf('.'))
      const { findings } = await tools.ask(PlaceFindingsQuery, { within, first: 100 })
      const own = findingLines(findings, code)
      return { told: own.slice(0, findingsTold), unsaid: Math.max(0, own.length - findingsTold) }
    }
    const asked = { within: code, first: findingsTold }
    const { findings } = await tools.ask(PlaceFindingsQuery, asked)
    const told = findingLines(findings, null)
    return { told, unsaid: findings.totalCount - told.length }
  } catch (error) {
    if (error instanceof DeclinedError) return null
    throw error
  }
}

/**
 * What is known of the place with a dotted code, asked for anew every ten seconds. `missing` once
 * the hub has said that there is no such place; `failed` while it does not answer.
 */
export function usePlace(
  tools: DeskTools,
  code: () => string,
): {
  shown: Readonly<Ref<ShownPlace | null>>
  missing: Readonly<Ref<boolean>>
  failed: Readonly<Ref<boolean>>
} {
  const { answer, failure } = useRepeated(
    code,
    async () => {
      const asked = code()
      const known = isStation(asked)
        ? tools.ask(StationContextQuery, { code: asked })
        : tools.ask(AreaContextQuery, { code: asked })
      const [place, findings] = await Promise.all([known, findingsOf(tools, asked)])
      return { code: asked, place, findings }
    },
    { good: 10_000, bad: 3_000 },
  )
  // Another place's figures must never stand under this one's name, however briefly.
  const current = computed(() => (answer.value?.code === code() ? answer.value : null))
  const model = computed(() => {
    const writing = { words: deskContextWords[tools.language], format: tools.format }
    const known = current.value?.place
    if (!known) return null
    if ('pollingStation' in known)
      return known.pollingStation ? stationModel(known.pollingStation, writing) : null
    return known.area ? areaModel(known.area, writing) : null
  })
  return {
    shown: computed(() =>
      model.value === null
        ? null
        : { place: model.value, findings: current.value?.findings ?? null },
    ),
    missing: computed(() => current.value !== null && model.value === null),
    failed: computed(() => failure.value !== null),
  }
}
