import { describe, expect, test } from 'vitest'
import { ballots, ballotStates } from '../../../../wallboard/src/gallery/ballots.ts'
import { byCode } from '../../../../wallboard/src/gallery/figures.ts'
import { figureModel } from '../../../../wallboard/src/scenes/ballots/figure.ts'
import { ballotsScene } from '../../../../wallboard/src/scenes/ballots/scene.ts'
import { stacksModel } from '../../../../wallboard/src/scenes/ballots/stacks.ts'
import { inputOf, provinceOf, realNames as names, rowsOf, wall } from './built.ts'

const none = { governor: { supplied: 0 }, regency: { supplied: 0 } }
const province = ballots('35', {
  stations: 60_751,
  governor: { supplied: 60_000, short: 300, inExcess: 50 },
  regency: null,
})

describe('the figure of ballots', () => {
  test('is the stations that have the governor’s ballots, with their coverage', () => {
    const figure = figureModel(provinceOf(province))
    expect([figure.value, figure.beside, figure.quiet].join(' ')).toBe(
      '60.000 dari 60.751 TPS (98,76 %)',
    )
  })

  test('of the province has beside it the contests of all its regencies together', () => {
    const regencies = byCode(
      ballots('35.07', { stations: 4_042, regency: { supplied: 4_000 } }),
      ballots('35.78', { stations: 3_964, regency: { supplied: 3_900 } }),
    )
    const { notes } = figureModel({ ...provinceOf(province), regencies })
    expect(notes[0]?.text).toBe('bupati/wali kota: 7.900 dari 60.751 TPS (13,00 %)')
  })

  test('without any report is a dash and a promise, unlike zero of one contest', () => {
    expect(figureModel(provinceOf(ballots('35', none))).value).toBe('–')
    const regencyOnly = ballots('35', { governor: { supplied: 0 } })
    expect(figureModel(provinceOf(regencyOnly)).value).toBe('0')
  })
})

describe('the chart of ballots', () => {
  test('shows each station of a contest once: exact, short, in excess or not yet', () => {
    const [governor] = stacksModel(provinceOf(province)).rows
    expect(governor?.segments.map(({ key, value }) => [key, value])).toEqual([
      ['exact', 59_650],
      ['short', 300],
      ['in-excess', 50],
      ['not-yet', 751],
    ])
  })

  test('promises itself while nothing is reported', () => {
    const { rows, empty } = stacksModel({ ...wall, ...ballotStates.empty })
    expect(rows).toEqual([])
    expect(empty).toContain('Di sini akan tampil')
  })
})

describe('the districts with most stations short or in excess', () => {
  const districts = byCode(
    ballots('35.07.01', { stations: 161, regency: { supplied: 150, short: 12, inExcess: 3 } }),
    ballots('35.27.10', { stations: 75, governor: { supplied: 75, short: 4 } }),
    ballots('35.29.23', { stations: 57 }),
    ballots('35.29.24', none),
  )
  const list = ballotsScene.worst(inputOf({ names, districts }))

  test('are ranked by the contest in which they have more', () => {
    expect(rowsOf(list)).toEqual([
      ['Lawang · Malang', 'bup. −12 +3', '15 dari 161 TPS', '(9,32 %)'],
      ['Robatal · Sampang', 'gub. −4', '4 dari 75 TPS', '(5,33 %)'],
    ])
  })

  test('are apart from those in order and those that have reported nothing', () => {
    expect(list.notes[0]?.text).toBe('1 tepat · 1 belum ada data')
  })
})

describe('the map of ballots', () => {
  const { part } = ballotsScene.mapped

  test('takes the contest in which fewer stations got exactly their ballots', () => {
    const district = ballots('35.07.01', {
      governor: { supplied: 100 },
      regency: { supplied: 90, short: 12, inExcess: 3 },
    })
    expect(part(district)).toEqual({ part: 75, whole: 100 })
  })

  test('has no data before the first report, and zero where nothing was exact', () => {
    expect(part(ballots('35.07.01', none))).toBeNull()
    const short = { supplied: 5, short: 5 }
    expect(part(ballots('35.07.01', { governor: short, regency: short }))?.part).toBe(0)
  })
})
