import { describe, expect, test } from 'vitest'
import { count, counts } from '../../../../wallboard/src/gallery/counts.ts'
import { liveScene, sceneStates } from '../../../../wallboard/src/gallery/scenes.ts'
import type { BuiltScene } from '../../../../wallboard/src/gallery/scenes.ts'
import { blockAge } from '../../../../wallboard/src/scenes/public-count/age.ts'
import { barModel } from '../../../../wallboard/src/scenes/public-count/bar.ts'
import { changesModel } from '../../../../wallboard/src/scenes/public-count/changes.ts'
import { figureModel } from '../../../../wallboard/src/scenes/public-count/figure.ts'
import { goneModel } from '../../../../wallboard/src/scenes/public-count/gone.ts'
import { districtClasses, mapModel } from '../../../../wallboard/src/scenes/public-count/map.ts'
import { slowestModel } from '../../../../wallboard/src/scenes/public-count/slowest.ts'
import { votesModel } from '../../../../wallboard/src/scenes/public-count/votes.ts'

const scene = liveScene({ language: 'id', theme: 'dark' })
const { input, time } = scene

const final = count('35', {
  published: 60_219,
  total: 60_751,
  votes: [1_785_621, 12_018_858, 6_671_068],
  stampedAt: '2024-11-28T10:15:04+07:00',
})
const evening = { ...input, areas: counts(final) }

describe('the figure', () => {
  test('says how many of how many stations, and the publisher’s stamp', () => {
    const figure = figureModel(evening)
    expect([figure.published, figure.of, figure.share].join(' ')).toBe(
      '60.219 dari 60.751 TPS (99,12 %)',
    )
    expect(figure.stamp).toEqual({ tone: 'quiet', text: 'cap waktu KPU 28 Nov 2024 10.15 WIB' })
  })

  test('is the area’s own count, whatever its districts say', () => {
    const districts = counts(count('35.01.01', { published: 1 }))
    expect(figureModel({ ...evening, districts }).published).toBe('60.219')
  })

  test('says that the count has stopped while stations are missing', () => {
    const { stamp } = figureModel(sceneStates.stopped(scene).input)
    expect(stamp?.tone).toBe('attention')
    expect(stamp?.text).toContain('Hitungan publik berhenti')
  })

  test('does not say so of a complete count', () => {
    expect(figureModel(sceneStates.complete(scene).input).stamp?.tone).toBe('done')
  })

  test('without a count is a dash and a promise, unlike zero', () => {
    const none = figureModel(sceneStates.empty(scene).input)
    expect([none.published, none.of, none.share]).toEqual(['–', 'dari 60.751 TPS', null])
    expect(none.empty).toContain('Belum ada hitungan publik')
    const zero = { ...input, areas: counts(count('35', { published: 0, total: 60_751 })) }
    expect(figureModel(zero).published).toBe('0')
  })

  test('claims nothing before the hub has spoken', () => {
    expect(figureModel(sceneStates.connecting(scene).input).empty).toBe('Memuat…')
  })

  test('of a regency in focus is the regency’s own', () => {
    expect(figureModel(sceneStates.regency(scene).input).published).toBe('80')
  })
})

describe('votes by pair', () => {
  test('carry their coverage and are not official', () => {
    const votes = votesModel(evening)
    expect(votes.coverage).toBe('60.219 dari 60.751 TPS')
    expect(votes.notOfficial).toContain('bukan hasil resmi')
    expect(votes.pairs.map((pair) => pair.votesText)).toEqual([
      '1.785.621',
      '12.018.858',
      '6.671.068',
    ])
  })

  test('are coloured from a fifth of the stations on, and not before', () => {
    const colours = (published: number) => {
      const areas = counts(count('35', { published, total: 100 }))
      return new Set(votesModel({ ...input, areas }).pairs.map((pair) => pair.colour))
    }
    expect(colours(19)).toEqual(new Set([input.theme.undecided]))
    expect(colours(20).size).toBe(3)
  })

  test('of pairs that the hub has not named are called by their number', () => {
    expect(votesModel({ ...evening, pairs: [] }).pairs[1]?.name).toBe('Pasangan 2')
  })
})

describe('the slowest districts', () => {
  const names = new Map([
    ['35.29', 'Kabupaten Sumenep'],
    ['35.27', 'Kabupaten Sampang'],
    ['35.29.23', 'Masalembu'],
    ['35.27.10', 'Robatal'],
    ['35.07', 'Kabupaten Malang'],
    ['35.07.01', 'Lawang'],
  ])
  const districts = counts(
    count('35.01.01', { published: 100 }),
    count('35.27.10', { published: 34, total: 75 }),
    count('35.29.23', { published: 8, total: 57 }),
    count('35.29.24', { published: null }),
    count('35.07.01', { published: 100, total: 161 }),
  )
  const list = slowestModel({ ...input, names, districts })

  test('are listed worst first, with where they are', () => {
    expect(list.rows.map((row) => [row.district, row.regency, row.coverage, row.share])).toEqual([
      ['Masalembu', 'Sumenep', '8 dari 57 TPS', '(14,04 %)'],
      ['Robatal', 'Sampang', '34 dari 75 TPS', '(45,33 %)'],
      ['Lawang', 'Malang', '100 dari 161 TPS', '(62,11 %)'],
    ])
  })

  test('do not include a district without data, which is counted apart', () => {
    expect(list.note).toBe('1 lengkap · 1 belum ada data')
  })

  test('are ten at most, the larger one first where shares are equal', () => {
    const many = Array.from({ length: 12 }, (_, index) =>
      count(`35.01.${index + 10}`, { published: 0, total: 50 + index }),
    )
    const { rows } = slowestModel({ ...input, districts: counts(...many) })
    expect(rows).toHaveLength(10)
    expect(rows[0]?.coverage).toBe('0 dari 61 TPS')
  })

  test('of a regency in focus are its own', () => {
    const { rows } = slowestModel({ ...input, names, districts, focus: '35.27' })
    expect(rows.map((row) => [row.district, row.regency])).toEqual([['Robatal', null]])
  })
})

describe('the line of changes', () => {
  test('says where, from how many to how many', () => {
    expect(changesModel(input, time).items[0]).toMatchObject({
      time: '10.16',
      where: 'Distrik 1, Wilayah 1',
      before: '30',
      after: '34 TPS',
    })
  })

  test('forgets after fifteen minutes of real time, whatever the speed of the rehearsal', () => {
    const shown = (built: BuiltScene, realMinutes: number, speed: number) => {
      const hubNow = Date.parse('2024-11-28T03:16:00Z') + realMinutes * speed * 60_000
      return changesModel(built.input, { ...built.time, hubNow }).items.length
    }
    expect([shown(scene, 15, 1), shown(scene, 15.1, 1)]).toEqual([6, 0])
    const rehearsal = sceneStates.rehearsal(scene)
    expect([shown(rehearsal, 15, 60), shown(rehearsal, 15.1, 60)]).toEqual([6, 0])
  })
})

test('the legend counts every district of the area on show exactly once', () => {
  const classes = districtClasses(input.districts)
  const sum = (focus: string | null) =>
    mapModel({ ...input, focus }, classes)
      .legend.map((item) => Number.parseInt(item.count, 10))
      .reduce((one, other) => one + other)
  expect(sum(null)).toBe(608)
  expect(sum('35.12')).toBe(16)
})

describe('age and loss', () => {
  test('a live block says nothing, a delayed one its age, a stale one is dimmed too', () => {
    const age = (state: 'live' | 'delayed' | 'stale') =>
      blockAge(sceneStates[state](scene).time.freshness, input.format)
    expect(age('live')).toEqual({ mark: null, dimmed: false })
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
    expect(goneModel(input.format, time)).toBeNull()
    expect(goneModel(input.format, sceneStates.gone(scene).time)?.last).toBe(
      'Data terakhir 28 Nov pukul 10.16 WIB, 12 menit yang lalu.',
    )
  })

  test('the clock is the hub’s, with its speed in rehearsal', () => {
    expect(barModel(input, time).clock).toMatchObject({ time: '10.17 WIB', speed: null })
    const rehearsal = barModel(sceneStates.rehearsal(scene).input, time)
    expect(rehearsal.clock?.speed).toBe('jam gladi 60×')
  })
})
