// npm run bench -- NAME...: measures what is built; without a name, everything.
import { readdirSync } from 'node:fs'
import { type Bench, lineOf, type Measured } from './support/goal.ts'
import { writeResults } from './support/results.ts'

const ending = '.bench.ts'
const known = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith(ending))
  .map((file) => file.slice(0, -ending.length))
const named = process.argv.slice(2)
const unknown = named.filter((name) => !known.includes(name))
if (unknown.length > 0) {
  console.error(`No bench is called ${unknown.join(', ')}; there are ${known.join(', ')}.`)
  process.exit(2)
}

const results: Record<string, Measured[]> = {}
for (const name of known.filter((each) => named.length === 0 || named.includes(each))) {
  const { bench } = (await import(`./${name}${ending}`)) as { bench: Bench }
  console.log(`\n${name}`)
  const measured: Measured[] = []
  results[name] = measured
  for await (const each of bench()) {
    measured.push(each)
    console.log(`  ${lineOf(each).text}`)
  }
}
const missed = Object.values(results)
  .flat()
  .filter((each) => !lineOf(each).ok).length
const file = writeResults(results)
console.log(
  `\n${missed === 0 ? 'every goal reached' : `${missed} goals missed`}; written to ${file}`,
)
process.exit(missed === 0 ? 0 : 1)
