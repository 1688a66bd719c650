// npm run bench -- --readme: writes what was found last into the README. --check: whether its table is
// whole; not whether its figures are of today.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parts } from './support/goals.ts'
import { type Found, lastResults } from './support/results.ts'
import { problemsOf, tableOf } from './support/table.ts'

const [BEGIN, END] = ['<!-- bench -->\n', '<!-- end of bench -->\n']
const file = join(import.meta.dirname, '../../README.md')
const readme = readFileSync(file, 'utf8')
const [from, to] = [readme.indexOf(BEGIN) + BEGIN.length, readme.indexOf(END)]
if (from < BEGIN.length || to < from) fail([`README.md needs ${BEGIN.trim()} and ${END.trim()}.`])

if (process.argv.includes('--check')) {
  const table = readme.slice(from, to).match(/^\|.*\|$/gm) ?? []
  const problems = problemsOf(table.join('\n'))
  if (problems.length > 0) fail(problems.map((problem) => `README.md: ${problem}`))
} else {
  const results = lastResults()
  const missing = parts.filter((part) => !results[part])
  if (missing.length > 0) fail([`Not measured yet: npm run bench -- ${missing.join(' ')}`])
  const measured = Object.fromEntries(parts.map((part) => [part, results[part]?.measured ?? []]))
  // Of the parts there are now: the file may hold others of an older bench.
  const about = aboutOf(parts.flatMap((part) => results[part] ?? []))
  const text = `\n${about}\n\n${tableOf(measured)}\n\n`
  writeFileSync(file, `${readme.slice(0, from)}${text}${readme.slice(to)}`)
}

/** When and on what the figures were found. */
function aboutOf(found: readonly Found[]): string {
  const span = (values: readonly string[]): string => {
    const [first = '', last = first] = [...new Set(values)].toSorted().filter(isEnd)
    return first === last ? first : `${first} to ${last}`
  }
  const days = span(found.map(({ at }) => at.slice(0, 10)))
  const loads = span(found.map(({ load }) => load.toFixed(1)))
  const machines = new Set(found.map(({ processors, node }) => `${processors}, Node ${node}`))
  return `Measured ${days} on ${[...machines].join('; ')}; load before it began: ${loads}.`
}

function isEnd(_value: string, at: number, { length }: readonly string[]): boolean {
  return at === 0 || at === length - 1
}

function fail(problems: readonly string[]): never {
  for (const problem of problems) console.error(problem)
  process.exit(1)
}
