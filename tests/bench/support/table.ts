import { type Goal, isMet, type Line, type Measured } from './goal.ts'
import { linesOf, type Part, parts } from './goals.ts'

const heads = ['part', 'what', 'goal', 'figure', 'ours', 'beside', 'verdict']

/** What stands where a line was not measured. */
const ABSENT = 'not measured'

/** The lines of these parts that have a goal, as a table in Markdown whose columns are aligned. */
export function tableOf(found: Readonly<Partial<Record<Part, readonly Measured[]>>>): string {
  const rows = parts
    .filter((part) => found[part])
    .flatMap((part) => linesOf(part).map((line) => rowOf(part, line, found[part] ?? [])))
  return aligned([heads, ...rows])
}

/** A line as it comes: shorter than its row of the table, and with what explains the figure. */
export function lineText({ what, figure, unit, goal, ours, beside, note }: Measured): string {
  const aimed = goal ? `${goalText(goal)}, ${verdictOf(figure, goal)}` : ''
  const columns = [what.padEnd(58), figureText(figure, unit).padStart(14), aimed.padEnd(14)]
  const notes = [beside && `${ours} beside ${beside}`, note].filter(Boolean).join('; ')
  return `${columns.join('  ').trimEnd()}${notes ? `  (${notes})` : ''}`
}

/** The lines with a goal that these figures do not hold, and those that are not a matter of speed. */
export function unmeasured(part: Part, measured: readonly Measured[]): string[] {
  return linesOf(part)
    .filter(({ what, goal }) => {
      const figure = measured.find((each) => each.what === what)?.figure ?? Number.NaN
      return Number.isNaN(figure) || (goal.must && !isMet(figure, goal))
    })
    .map(({ what }) => `${part}: ${what}`)
}

/** What is wrong with a table in Markdown, each in a sentence; nothing when all goals are in it. */
export function problemsOf(table: string): string[] {
  const [head = [], rule = [], ...rows] = table
    .trim()
    .split('\n')
    .map((row) => cellsOf(row))
  const problems: string[] = []
  if (`${head}` !== `${heads}`) problems.push(`The columns are ${head}, not ${heads}.`)
  if (!rule.every((cell) => /^-+$/.test(cell))) problems.push('No rule is under the heads.')
  const wanted = parts.flatMap((part) => linesOf(part).map((line) => rowOf(part, line, [])))
  for (const [at, [part = '', what = '', goal = '']] of wanted.entries()) {
    const row = rows[at] ?? []
    const [figure, verdict] = [row[heads.indexOf('figure')], row[heads.indexOf('verdict')]]
    if (`${row.slice(0, 3)}` !== `${[part, what, goal]}`) {
      return [...problems, `Row ${at + 1} is not "${part}: ${what}, ${goal}".`]
    }
    const isWhole = row.length === heads.length && figure && figure !== ABSENT
    if (!isWhole || (verdict !== 'met' && verdict !== 'short')) {
      problems.push(`Row ${at + 1}, "${part}: ${what}", has no figure or no verdict.`)
    }
  }
  if (rows.length > wanted.length) problems.push('Rows follow that are no goals.')
  return problems
}

function rowOf(part: Part, { what, unit, goal }: Line, measured: readonly Measured[]): string[] {
  const aimed = goalText(goal)
  const found = measured.find((each) => each.what === what)
  if (!found) return [part, what, aimed, ABSENT, '', '', 'short']
  const { figure, ours = '', beside = '' } = found
  return [part, what, aimed, figureText(figure, unit), ours, beside, verdictOf(figure, goal)]
}

function verdictOf(figure: number, goal: Goal): string {
  return isMet(figure, goal) ? 'met' : 'short'
}

function goalText(goal: Goal): string {
  return 'atMost' in goal ? `<= ${goal.atMost}` : `>= ${goal.atLeast}`
}

function figureText(figure: number, unit: string): string {
  const digits = Number.isInteger(figure) || figure >= 100 ? 0 : figure < 0.1 ? 3 : 2
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits }
  return `${figure.toLocaleString('en-GB', options)} ${unit}`
}

function aligned([head = [], ...rows]: readonly string[][]): string {
  const widths = head.map((_, at) => Math.max(3, ...[head, ...rows].map((row) => width(row, at))))
  const rule = widths.map((each) => '-'.repeat(each))
  const padded = [head, rule, ...rows].map((row) =>
    widths.map((each, at) => (row[at] ?? '').padEnd(each)),
  )
  return padded.map((row) => `| ${row.join(' | ')} |`).join('\n')
}

function width(row: readonly string[], at: number): number {
  return row[at]?.length ?? 0
}

function cellsOf(row: string): string[] {
  return row
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim())
}
