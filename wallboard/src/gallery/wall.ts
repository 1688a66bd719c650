import { createFormat } from '../figures/format.ts'
import type { HubInfo } from '../feed/index.ts'
import type { SceneTime, Wall } from '../scenes/shared/input.ts'
import { themes } from '../theme/index.ts'
import type { ThemeName } from '../theme/index.ts'
import type { Language } from '../words/index.ts'
import { builtLand, builtNames } from './land.ts'
import { builtStations } from './stations.ts'
import { ticketStates } from './tickets.ts'

/** How a scene is to be shown. */
export type Look = { language: Language; theme: ThemeName }

/** A wall at a moment, without its figures. */
export type BuiltWall = { wall: Wall; time: SceneTime }

const now = Date.parse('2024-11-28T03:17:00Z')

/** The last frame of the built walls. */
export const lastAsOf = '2024-11-28T03:16:00Z'

const clock = { hub: now, real: 0, speed: 1 }
const live: HubInfo = {
  mode: 'LIVE',
  phase: 'COUNTING',
  now: '',
  clockSpeed: 1,
  version: '',
  boundaries: { sha256: '', url: '', layers: [] },
  clock,
}
const land = builtLand()
const names = builtNames()

/** A live wall of the whole built province. */
export function liveWall({ language, theme }: Look): BuiltWall {
  const wall: Wall = {
    format: createFormat(language),
    theme: themes[theme],
    province: '35',
    focus: null,
    unknownArea: null,
    names,
    pairs: ['#b67352', '#8cb9bd', null].map((colour, index) => ({
      number: index + 1,
      name: `CALON ${index + 1} PERTAMA - CALON ${index + 1} KEDUA`,
      colour,
    })),
    info: live,
    tickets: ticketStates.live,
    stations: null,
    boundaries: land,
    boundariesFailed: false,
    hrefOf: (area) => (area === null ? '?' : `?area=${area}`),
  }
  const freshness = { state: 'LIVE', age: 1_000, trouble: null } as const
  return { wall, time: { hubNow: now, lastAsOf, freshness, ticketFreshness: freshness } }
}

const aged = (
  { wall, time }: BuiltWall,
  state: SceneTime['freshness']['state'],
  age: number | null,
  trouble: SceneTime['freshness']['trouble'] = null,
): BuiltWall => {
  const freshness = { state, age, trouble }
  return { wall, time: { ...time, freshness, ticketFreshness: freshness } }
}

const other = ({ wall, time }: BuiltWall, changed: Partial<Wall>): BuiltWall => ({
  wall: { ...wall, ...changed },
  time,
})

/** Every state that a wall can be in whatever it shows, made from the live one. */
export const wallStates = {
  connecting: (built) =>
    aged(
      other(built, { info: null, boundaries: null, tickets: ticketStates.unknown }),
      'CONNECTING',
      null,
    ),
  delayed: (built) => aged(built, 'DELAYED', 22_000),
  stale: (built) => aged(built, 'STALE', 190_000),
  gone: (built) => aged(built, 'GONE', 750_000),
  outdated: (built) => aged(built, 'GONE', 750_000, 'OUTDATED'),
  rehearsal: (built) =>
    other(built, { info: { ...live, mode: 'REHEARSAL', clock: { ...clock, speed: 60 } } }),
  regency: (built) => other(built, { focus: '35.12' }),
  stations: (built) => other(built, { focus: '35.12', stations: builtStations('35.12') }),
  'unknown-area': (built) => other(built, { unknownArea: '35.99' }),
  'no-map': (built) => other(built, { boundaries: null, boundariesFailed: true }),
} as const satisfies Record<string, (built: BuiltWall) => BuiltWall>

/** A state of {@link wallStates} by its name. */
export type WallState = keyof typeof wallStates
