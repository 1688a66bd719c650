import { createFormat } from '../figures/format.ts'
import type { SceneInput, SceneTime } from '../scenes/public-count/input.ts'
import { themes } from '../theme/index.ts'
import type { ThemeName } from '../theme/index.ts'
import type { Language } from '../words/index.ts'
import { count, counts } from './counts.ts'
import type { CountWishes } from './counts.ts'
import { builtLand, builtNames, districts, regencies } from './land.ts'

/** Everything that a scene needs. */
export type BuiltScene = { input: SceneInput; time: SceneTime }

/** How a scene is to be shown. */
export type Look = { language: Language; theme: ThemeName }

const now = Date.parse('2024-11-28T03:17:00Z')
const lastAsOf = '2024-11-28T03:16:00Z'
const land = builtLand()
const names = builtNames()

const clock = { hub: now, real: 0, speed: 1 }
const boundaries = { sha256: '', url: '', layers: [] }
const live = {
  mode: 'LIVE',
  phase: 'COUNTING',
  now: '',
  clockSpeed: 1,
  version: '',
  boundaries,
  clock,
} as const

// A spread of every class and of no data, the same on every run.
function districtWishes(index: number): CountWishes {
  const step = (index * 37) % 115
  if (step > 108) return { published: null }
  return { published: Math.min(100, step) }
}

/** A live scene halfway through the evening. */
export function liveScene({ language, theme }: Look): BuiltScene {
  const input: SceneInput = {
    format: createFormat(language),
    theme: themes[theme],
    province: '35',
    focus: null,
    unknownArea: null,
    areas: counts(
      count('35', { published: 42_107, total: 60_751, votes: [1_254_301, 8_402_118, 4_663_920] }),
    ),
    regencies: counts(...regencies.map(({ code }) => count(code))),
    districts: counts(...districts.map(({ code }, index) => count(code, districtWishes(index)))),
    changes: districts.slice(0, 6).map(({ code }, index) => ({
      code,
      before: index === 1 ? null : 30 + index,
      after: 34 + index,
      asOf: lastAsOf,
    })),
    names,
    pairs: ['#b67352', '#8cb9bd', null].map((colour, index) => ({
      number: index + 1,
      name: `CALON ${index + 1} PERTAMA - CALON ${index + 1} KEDUA`,
      colour,
    })),
    info: live,
    boundaries: land,
    boundariesFailed: false,
    hrefOf: (area) => (area === null ? '?' : `?area=${area}`),
  }
  return { input, time: { hubNow: now, lastAsOf, freshness: { state: 'LIVE', age: 1_000 } } }
}

const freshness = (
  scene: BuiltScene,
  state: SceneTime['freshness']['state'],
  age: number | null,
) => ({
  ...scene,
  time: { ...scene.time, freshness: { state, age } },
})
const input = (scene: BuiltScene, changed: Partial<SceneInput>) => ({
  ...scene,
  input: { ...scene.input, ...changed },
})
const nothing = (codes: readonly { code: string }[]) =>
  counts(...codes.map(({ code }) => count(code, { published: null })))

/** Every state that the scene can be in, made from the live one. */
export const sceneStates = {
  live: (scene) => scene,
  connecting: (scene) =>
    freshness(
      input(scene, {
        info: null,
        areas: new Map(),
        regencies: new Map(),
        districts: new Map(),
        boundaries: null,
      }),
      'CONNECTING',
      null,
    ),
  delayed: (scene) => freshness(scene, 'DELAYED', 22_000),
  stale: (scene) => freshness(scene, 'STALE', 190_000),
  gone: (scene) => freshness(scene, 'GONE', 750_000),
  empty: (scene) =>
    input(scene, {
      areas: counts(count('35', { published: null, total: 60_751 })),
      regencies: nothing(regencies),
      districts: nothing(districts),
      changes: [],
    }),
  undecided: (scene) =>
    input(scene, { areas: counts(count('35', { published: 9_204, total: 60_751 })) }),
  stopped: (scene) =>
    input(scene, {
      areas: counts(count('35', { published: 60_219, total: 60_751, moving: false })),
    }),
  complete: (scene) =>
    input(scene, {
      areas: counts(count('35', { published: 60_751, total: 60_751, moving: false })),
      districts: counts(...districts.map(({ code }) => count(code, { published: 100 }))),
    }),
  rehearsal: (scene) =>
    input(scene, { info: { ...live, mode: 'REHEARSAL', clock: { ...clock, speed: 60 } } }),
  regency: (scene) => input(scene, { focus: '35.12' }),
  'unknown-area': (scene) => input(scene, { unknownArea: '35.99' }),
  'no-map': (scene) => input(scene, { boundaries: null, boundariesFailed: true }),
} as const satisfies Record<string, (scene: BuiltScene) => BuiltScene>

/** A state by its name, as `gallery.html?state=` takes it. */
export type SceneState = keyof typeof sceneStates

/** All states, in the order of the gallery. */
export const stateNames = Object.keys(sceneStates) as SceneState[]
