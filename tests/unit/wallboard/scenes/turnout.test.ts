import { describe, expect, test } from 'vitest'
import { byCode } from '../../../../wallboard/src/gallery/figures.ts'
import { turnout, turnoutStates } from '../../../../wallboard/src/gallery/turnout.ts'
import { figureModel } from '../../../../wallboard/src/scenes/turnout/figure.ts'
import { turnoutScene } from '../../../../wallboard/src/scenes/turnout/scene.ts'
import { stacksModel } from '../../../../wallboard/src/scenes/turnout/stacks.ts'
import { inputOf, provinceOf, realNames as names, rowsOf, wall } from './built.ts'

const official = {
  ...turnout('35', { stations: 60_751 }),
  voters: { registered: 31_280_418 },
  turnout: {
    came: 21_937_202,
    registered: 21_800_000,
    movedIn: 60_000,
    unregistered: 77_202,
    stationsReporting: 58_012,
  },
}

describe('the figure of turnout', () => {
  test('is the share of registered voters who came, with voters and stations it comes from', () => {
    const figure = figureModel(provinceOf(official))
    expect([figure.value, figure.beside, figure.quiet]).toEqual([
      '70,13 %',
      '21.937.202',
      'dari 31.280.418',
    ])
    expect(figure.notes).toEqual([
      { tone: 'plain', text: '58.012 dari 60.751 TPS (95,49 %) melapor' },
    ])
  })

  test('before the first report is a dash, unlike nobody having come', () => {
    expect(figureModel({ ...wall, ...turnoutStates.opening }).value).toBe('–')
    const nobody = turnout('35', { reporting: 3, share: 0 })
    expect(figureModel(provinceOf(nobody)).value).toBe('0,00 %')
  })
})

describe('the chart of turnout', () => {
  test('shows every station in one state and every voter in one kind', () => {
    const { rows } = stacksModel({ ...wall, ...turnoutStates.live })
    const sums = rows.map(({ segments }) => segments.reduce((sum, { value }) => sum + value, 0))
    const area = turnoutStates.live.areas.get('35')
    expect(sums).toEqual([60_751, area?.turnout.came])
  })

  test('shows the states of stations before the first voter is reported', () => {
    const { rows } = stacksModel({ ...wall, ...turnoutStates.opening })
    expect(rows.map(({ key }) => key)).toEqual(['stations'])
  })

  test('says how many opened late, and nothing when none did', () => {
    const note = (openedLate: number) =>
      stacksModel(provinceOf(turnout('35', { voting: { openedLate } }))).note
    expect(note(12)).toEqual({ tone: 'attention', text: '12 TPS buka lewat pukul 07.00' })
    expect(note(0)).toBeNull()
  })
})

describe('the districts that are late', () => {
  const districts = byCode(
    turnout('35.07.01', { stations: 161, voting: { late: 5 } }),
    turnout('35.27.10', { stations: 75, voting: { late: 9, unreachable: 4 } }),
    turnout('35.29.23', { stations: 57, voting: { unreachable: 57 } }),
  )
  const areas = byCode(turnout('35', { voting: { late: 14, unreachable: 61 } }))
  const list = turnoutScene.worst(inputOf({ names, districts, areas }))

  test('are ranked by stations late; an unreachable station is not late but stands beside', () => {
    expect(rowsOf(list)).toEqual([
      ['Robatal · Sampang', '4', '9 dari 75 TPS', '(12,00 %)'],
      ['Lawang · Malang', '', '5 dari 161 TPS', '(3,11 %)'],
    ])
    expect(list.rows[0]?.detail?.icon).toBe('offline')
  })

  test('have their sums beside the title, apart', () => {
    expect(list.notes).toEqual([
      { tone: 'attention', text: '14 terlambat' },
      { tone: 'offline', text: '61 tanpa sinyal' },
    ])
  })

  test('are none when no station is late', () => {
    const { empty } = turnoutScene.worst({ ...wall, ...turnoutStates.counted })
    expect(empty).toBe('Tidak ada TPS yang terlambat melapor.')
  })
})

test('the map of turnout has no data where no station reports, and zero where nobody came', () => {
  const { part } = turnoutScene.mapped
  expect(part(turnout('35.07.01', { reporting: 0, share: 0 }))).toBeNull()
  expect(part(turnout('35.07.01', { reporting: 1, share: 0 }))).toEqual({ part: 0, whole: 51_500 })
})
