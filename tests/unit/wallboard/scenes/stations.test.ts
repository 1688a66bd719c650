import { describe, expect, test } from 'vitest'
import { byCode } from '../../../../wallboard/src/gallery/figures.ts'
import { turnout } from '../../../../wallboard/src/gallery/turnout.ts'
import { dotted } from '../../../../wallboard/src/scenes/shared/dots.ts'
import { ballotsScene } from '../../../../wallboard/src/scenes/ballots/scene.ts'
import { turnoutScene } from '../../../../wallboard/src/scenes/turnout/scene.ts'
import { uploadsScene } from '../../../../wallboard/src/scenes/uploads/scene.ts'
import { inputOf, inState, wall } from './built.ts'

const [notOpen, suspended, counted] = [0, 2, 4]
const places = Float32Array.from([112.7, -7.3, 112.8, -7.2, 112.9, -7.1])
const sampang = { ...turnout('35.27', { stations: 3 }), pollingStations: 3 }
sampang.voting = { ...sampang.voting, notOpen: 1, suspended: 1, counted: 1, open: 0, closed: 0 }

/** Sampang with three stations in these states. */
const sampangWith = (states: number[], surveyed = 0, failed = false) => ({
  ...inputOf({ regencies: byCode(sampang), focus: '35.27' }),
  stations: { packed: { places, surveyed, states: Uint8Array.from(states) }, failed },
})

const shown = dotted(turnoutScene.stationed)

describe('the stations of a regency', () => {
  test('are a dot each, in the colours of the chart, and the legend counts them', () => {
    const view = shown(sampangWith([counted, suspended, notOpen | 128]))
    const { looks = [], kinds = [] } = view?.dots ?? {}
    const { done, critical, waiting } = wall.theme
    expect(Array.from(kinds, (kind) => looks[kind]?.colour)).toEqual([done, critical, waiting])
    expect(looks.filter(({ loud }) => loud).map(({ colour }) => colour)).toEqual([critical])
    expect(view?.legend.items.map(({ label, count }) => `${count} ${label}`)).toEqual([
      '1 selesai hitung',
      '1 terhenti',
      '1 belum buka',
    ])
  })

  test('have a kind in every state that the hub may pack', () => {
    const { wall: regency } = inState('stations')
    for (const scene of [turnoutScene, uploadsScene]) {
      const keys = new Set(Array.from({ length: 256 }, (_, byte) => scene.stationed?.kindOf(byte)))
      const parts =
        scene === turnoutScene
          ? turnoutScene.stationed?.kinds(regency, sampang)
          : uploadsScene.stationed?.kinds(regency, {
              code: '35.27',
              pollingStations: 3,
              uploads: { stationsPublished: 3, gap: [] },
            } as never)
      expect(new Set(parts?.map(([key]) => key))).toEqual(keys)
    }
  })

  test('say how well their places are known, and when their colours are old', () => {
    const titleOf = (...given: Parameters<typeof sampangWith>) =>
      shown(sampangWith(...given))?.legend.title
    expect(titleOf([0, 0, 0])).toBe('Satu titik satu TPS · letaknya perkiraan di dalam desa')
    expect(titleOf([0, 0, 0], 2)).toContain('2 dari 3 letak disurvei')
    expect(titleOf([0, 0, 0], 0, true)).toContain('belum dapat diperbarui')
  })

  test('are not shown before they are known, nor by a scene that knows nothing of them', () => {
    const input = sampangWith([0, 0, 0])
    expect(shown({ ...input, stations: { packed: null, failed: false } })).toBeNull()
    expect(shown({ ...input, stations: null })).toBeNull()
    expect(shown({ ...input, regencies: new Map() })).toBeNull()
    expect(dotted(ballotsScene.stationed)(inputOf({}))).toBeNull()
  })

  test('are the same dots while only figures change, so that nothing is drawn anew', () => {
    const input = sampangWith([counted, counted, notOpen])
    const before = shown(input)?.dots
    const later = { ...sampang, turnout: { ...sampang.turnout, came: 9 } }
    expect(shown({ ...input, regencies: byCode(later) })?.dots).toBe(before)
    expect(shown(sampangWith([counted, counted, counted]))?.dots).not.toBe(before)
  })
})
