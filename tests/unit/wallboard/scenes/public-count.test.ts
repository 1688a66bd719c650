import { describe, expect, test } from 'vitest'
import { byCode } from '../../../../wallboard/src/gallery/figures.ts'
import { count, publicCounts } from '../../../../wallboard/src/gallery/public-count.ts'
import { figureModel } from '../../../../wallboard/src/scenes/public-count/figure.ts'
import { publicCountScene } from '../../../../wallboard/src/scenes/public-count/scene.ts'
import { votesModel } from '../../../../wallboard/src/scenes/public-count/votes.ts'
import { inputOf, provinceOf, realNames as names, rowsOf, wall } from './built.ts'

const input = { ...wall, ...publicCounts.live }
const state = (name: keyof typeof publicCounts) => ({ ...wall, ...publicCounts[name] })

const final = count('35', {
  published: 60_219,
  total: 60_751,
  votes: [1_785_621, 12_018_858, 6_671_068],
  stampedAt: '2024-11-28T10:15:04+07:00',
})
const evening = { ...input, areas: byCode(final) }

describe('the figure', () => {
  test('says how many of how many stations, and the publisher’s stamp', () => {
    const figure = figureModel(evening)
    expect([figure.value, figure.beside, figure.quiet].join(' ')).toBe(
      '60.219 dari 60.751 TPS (99,12 %)',
    )
    expect(figure.notes).toEqual([{ tone: 'quiet', text: 'cap waktu KPU 28 Nov 2024 10.15 WIB' }])
  })

  test('is the area’s own count, whatever its districts say', () => {
    const districts = byCode(count('35.01.01', { published: 1 }))
    expect(figureModel({ ...evening, districts }).value).toBe('60.219')
  })

  test('says that the count has stopped while stations are missing', () => {
    const [stamp] = figureModel(state('stopped')).notes
    expect(stamp?.tone).toBe('attention')
    expect(stamp?.text).toContain('Hitungan publik berhenti')
  })

  test('does not say so of a complete count', () => {
    expect(figureModel(state('complete')).notes[0]?.tone).toBe('done')
  })

  test('without a count is a dash and a promise, unlike zero', () => {
    const none = figureModel(state('empty'))
    expect([none.value, none.beside, none.quiet]).toEqual(['–', 'dari 60.751 TPS', null])
    expect(none.empty).toContain('Belum ada hitungan publik')
    expect(figureModel(provinceOf(count('35', { published: 0 }))).value).toBe('0')
  })

  test('claims nothing before the hub has spoken', () => {
    expect(figureModel(inputOf({})).empty).toBe('Memuat…')
  })

  test('of a regency in focus is the regency’s own', () => {
    expect(figureModel({ ...input, focus: '35.12' }).value).toBe('80')
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
      const { pairs } = votesModel(provinceOf(count('35', { published, total: 100 })))
      return new Set(pairs.map((pair) => pair.colour))
    }
    expect(colours(19)).toEqual(new Set([input.theme.undecided]))
    expect(colours(20).size).toBe(3)
  })

  test('of pairs that the hub has not named are called by their number', () => {
    expect(votesModel({ ...evening, pairs: [] }).pairs[1]?.name).toBe('Pasangan 2')
  })
})

describe('the slowest districts', () => {
  const districts = byCode(
    count('35.01.01', { published: 100 }),
    count('35.27.10', { published: 34, total: 75 }),
    count('35.29.23', { published: 8, total: 57 }),
    count('35.29.24', { published: null }),
    count('35.07.01', { published: 100, total: 161 }),
  )
  const list = publicCountScene.worst(inputOf({ names, districts }))

  test('are listed worst first, with where they are and what they have published', () => {
    expect(rowsOf(list)).toEqual([
      ['Masalembu · Sumenep', '', '8 dari 57 TPS', '(14,04 %)'],
      ['Robatal · Sampang', '', '34 dari 75 TPS', '(45,33 %)'],
      ['Lawang · Malang', '', '100 dari 161 TPS', '(62,11 %)'],
    ])
  })

  test('do not include a district without data, which is counted apart', () => {
    expect(list.notes).toEqual([{ tone: 'plain', text: '1 lengkap · 1 belum ada data' }])
  })

  test('are ten at most, the larger one first where shares are equal', () => {
    const many = Array.from({ length: 12 }, (_, index) =>
      count(`35.01.${index + 10}`, { published: 0, total: 50 + index }),
    )
    const { rows } = publicCountScene.worst(inputOf({ districts: byCode(...many) }))
    expect(rows).toHaveLength(10)
    expect(rows[0]?.coverage).toBe('0 dari 61 TPS')
  })

  test('of a regency in focus are its own', () => {
    const { rows } = publicCountScene.worst(inputOf({ names, districts, focus: '35.27' }))
    expect(rows.map((row) => [row.district, row.regency])).toEqual([['Robatal', null]])
  })

  test('are all fine once every district is complete', () => {
    const { empty } = publicCountScene.worst(state('complete'))
    expect(empty).toBe('Semua kecamatan sudah lengkap.')
  })
})
