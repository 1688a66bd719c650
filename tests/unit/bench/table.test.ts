import { expect, test } from 'vitest'
import type { Measured } from '../../bench/support/goal.ts'
import { goals, linesOf, type Part, parts } from '../../bench/support/goals.ts'
import { lineText, problemsOf, tableOf, unmeasured } from '../../bench/support/table.ts'

/** Every goal, just reached. */
function allReached(): Record<Part, Measured[]> {
  const reached = (part: Part): Measured[] =>
    linesOf(part).map((line) => {
      return { ...line, figure: 'atMost' in line.goal ? line.goal.atMost : line.goal.atLeast }
    })
  return Object.fromEntries(parts.map((part) => [part, reached(part)])) as Record<Part, Measured[]>
}

const { ready } = goals.restart

test('a goal that is just reached is met, and one that is just missed is short', () => {
  const verdict = (figure: number) => lineText({ ...ready, figure })
  expect(verdict(3)).toMatch(/3 s {2}<= 3, met$/)
  expect(verdict(3.001)).toMatch(/3\.00 s {2}<= 3, short$/)
})

test('what could not be measured is short of any goal', () => {
  expect(lineText({ ...ready, figure: Number.NaN })).toContain('short')
})

test('a ratio is told with the two that it is of', () => {
  const line = { what: 'work', figure: 0.5, unit: 'x', ours: '1 us', beside: '2 us', note: 'idle' }
  expect(lineText(line)).toMatch(/0\.50 x {2}\(1 us beside 2 us; idle\)$/)
})

test('the table of a run has every goal of its parts once, in order', () => {
  const rows = tableOf({ growth: [], restart: [{ ...ready, figure: 2, note: 'told apart' }] })
    .split('\n')
    .slice(2)
    .map((row) => row.split('|').map((cell) => cell.trim()))
  const lines = [...linesOf('restart'), ...linesOf('growth')]
  expect(rows.map(([, , what]) => what)).toEqual(lines.map(({ what }) => what))
  expect(rows[0]).toEqual(['', 'restart', ready.what, '<= 3', '2 s', '', '', 'met', ''])
  expect(rows[1]).toContain('not measured')
})

test('a missed goal is a figure; a line that is absent or something lost is none', () => {
  const { work, shared } = goals.growth
  const lost = goals.storms.lost
  const slow = [work, shared].map((line) => ({ ...line, figure: 1_000 }))
  expect(unmeasured('growth', slow)).toEqual([])
  expect(unmeasured('growth', slow.slice(1))).toEqual([`growth: ${work.what}`])
  const storm = allReached().storms.filter(({ what }) => what !== lost.what)
  expect(unmeasured('storms', [...storm, { ...lost, figure: 1 }])).toEqual([`storms: ${lost.what}`])
  expect(unmeasured('storms', [...storm, { ...lost, figure: 0 }])).toEqual([])
})

test('a table with every goal is whole', () => {
  expect(problemsOf(tableOf(allReached()))).toEqual([])
})

test('a table is not whole when a goal was taken away, changed, or stands twice', () => {
  const rows = tableOf(allReached()).split('\n')
  const problems = (changed: readonly string[]) => problemsOf(changed.join('\n'))
  expect(problems(rows.toSpliced(4, 1))).toHaveLength(1)
  expect(problems(rows.map((row) => row.replace('<= 3 ', '<= 9 ')))).toHaveLength(1)
  expect(problems([...rows, rows.at(-1) ?? ''])).toEqual(['Rows follow that are no goals.'])
})

test('a table is not whole without a figure or a verdict', () => {
  const rows = tableOf(allReached()).split('\n')
  const problems = (change: (row: string) => string) => problemsOf(rows.map(change).join('\n'))
  expect(problems((row) => row.replace(/3 s /, '    '))).toHaveLength(1)
  expect(problems((row) => row.replace(/met /, 'yes '))).toHaveLength(rows.length - 2)
  expect(problemsOf(tableOf({ ...allReached(), restart: [] }))).toHaveLength(2)
  expect(problemsOf('')).not.toEqual([])
})
