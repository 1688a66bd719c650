import { describe, expect, test } from 'vitest'
import { publicCounts } from '../../../../wallboard/src/gallery/public-count.ts'
import { publicCountScene } from '../../../../wallboard/src/scenes/public-count/scene.ts'
import { blockAge } from '../../../../wallboard/src/scenes/shared/age.ts'
import { barModel } from '../../../../wallboard/src/scenes/shared/bar.ts'
import { changesModel } from '../../../../wallboard/src/scenes/shared/changes.ts'
import { goneModel } from '../../../../wallboard/src/scenes/shared/gone.ts'
import {
  districtClasses,
  mapModel,
  shareLabels,
} from '../../../../wallboard/src/scenes/shared/map.ts'
import {
  sceneAfter,
  sceneLinks,
  sceneOf,
  sceneOfKey,
} from '../../../../wallboard/src/scenes/shared/switch.ts'
import { inState, time, wall } from './built.ts'

const words = publicCountScene.words(wall.format.words)
const input = { ...wall, ...publicCounts.live }

describe('the line of changes', () => {
  test('says where, from how many to how many, or with how many a district begins', () => {
    const { items } = changesModel(input, time, words.changed)
    expect(items[0]).toMatchObject({
      time: '10.16',
      where: 'Distrik 1, Wilayah 1',
      before: '30',
      after: '34 TPS',
    })
    expect(items[1]).toMatchObject({ before: null, after: 'mulai 35 TPS' })
  })

  test('forgets after fifteen minutes of real time, whatever the speed of the rehearsal', () => {
    const shown = (info: typeof wall.info, realMinutes: number, speed: number) => {
      const hubNow = Date.parse('2024-11-28T03:16:00Z') + realMinutes * speed * 60_000
      return changesModel({ ...input, info }, { ...time, hubNow }, words.changed).items.length
    }
    expect([shown(wall.info, 15, 1), shown(wall.info, 15.1, 1)]).toEqual([6, 0])
    const { info } = inState('rehearsal').wall
    expect([shown(info, 15, 60), shown(info, 15.1, 60)]).toEqual([6, 0])
  })
})

describe('the map', () => {
  const { edges } = publicCountScene.mapped
  const classes = districtClasses(input.districts, publicCountScene.mapped)

  test('has a legend that counts every district of the area on show exactly once', () => {
    const sum = (focus: string | null) =>
      mapModel({ ...wall, focus }, classes, shareLabels(edges, wall.format), words.map)
        .legend.map((item) => Number.parseInt(item.count, 10))
        .reduce((one, other) => one + other)
    expect(sum(null)).toBe(608)
    expect(sum('35.12')).toBe(16)
  })

  test('calls its last class complete where there is an end to reach, and open where there is none', () => {
    const labels = (last: 0.8 | 1) =>
      shareLabels([0, 0.2, 0.4, 0.6, 0.7, last], wall.format).slice(-2)
    expect(labels(1)).toEqual(['70–99 %', '100 %'])
    expect(labels(0.8)).toEqual(['70–80 %', '≥ 80 %'])
  })
})

describe('the switch between scenes', () => {
  test('names all scenes in the order of their keys and marks the one on show', () => {
    const links = sceneLinks(wall.format.words, 'turnout', (scene) => `?scene=${scene}`)
    expect(links.map(({ name }) => name)).toEqual([
      'Hitungan publik',
      'Surat suara',
      'Kehadiran',
      'Unggahan',
      'Tiket',
    ])
    expect(links.filter(({ current }) => current)).toEqual([
      { key: 'turnout', name: 'Kehadiran', href: '?scene=turnout', current: true },
    ])
  })

  test('follows the keys 1 to 5 and no other', () => {
    expect(['1', '2', '3', '4', '5'].map(sceneOfKey)).toEqual([
      'public-count',
      'ballots',
      'turnout',
      'uploads',
      'incidents',
    ])
    expect(['0', '6', 'a', 'Enter', ''].map(sceneOfKey)).toEqual([null, null, null, null, null])
  })

  test('knows its scenes by name only', () => {
    expect([sceneOf('uploads'), sceneOf('hitungan'), sceneOf(null)]).toEqual([
      'uploads',
      null,
      null,
    ])
  })

  test('rotates through all scenes and begins again after the last', () => {
    expect(sceneAfter('public-count')).toBe('ballots')
    expect(sceneAfter('incidents')).toBe('public-count')
  })

  test('rotates past a scene that is left out', () => {
    expect(sceneAfter('uploads')).toBe('incidents')
    expect(sceneAfter('uploads', 'incidents')).toBe('public-count')
  })
})

describe('age and loss', () => {
  test('a live block says nothing, a delayed one its age, a stale one is dimmed too', () => {
    const age = (state: 'delayed' | 'stale') => blockAge(inState(state).time.freshness, wall.format)
    expect(blockAge(time.freshness, wall.format)).toEqual({ mark: null, dimmed: false })
    expect(age('delayed')).toEqual({
      mark: { tone: 'delayed', text: 'terlambat 22 detik' },
      dimmed: false,
    })
    expect(age('stale')).toEqual({
      mark: { tone: 'attention', text: 'data lama: 3 menit' },
      dimmed: true,
    })
  })

  test('a wall without its hub shows the last good moment', () => {
    expect(goneModel(wall.format, time)).toBeNull()
    expect(goneModel(wall.format, inState('gone').time)?.last).toBe(
      'Data terakhir 28 Nov pukul 10.16 WIB, 12 menit yang lalu.',
    )
  })

  test('the clock is the hub’s, with its speed in rehearsal', () => {
    expect(barModel(wall, time, words, []).clock).toMatchObject({ time: '10.17 WIB', speed: null })
    const rehearsal = barModel(inState('rehearsal').wall, time, words, [])
    expect(rehearsal.clock?.speed).toBe('jam gladi 60×')
  })
})
