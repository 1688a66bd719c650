// npm run bench -- NAME...: measures what is built; without a name, everything.
import { readdirSync } from 'node:fs'
import { type Bench, lineOf } from './support/goal.ts'

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

let missed = 0
for (const name of known.filter((each) => named.length === 0 || named.includes(each))) {
  const { bench } = (await import(`./${name}${ending}`)) as { bench: Bench }
  console.log(`\n${name}`)
  for await (const measured of bench()) {
    const { text, ok } = lineOf(measured)
    console.log(`  ${text}`)
    if (!ok) missed += 1
  }
}
console.log(`\n${missed === 0 ? 'every goal reached' : `${missed} goals missed`}`)
process.exit(missed === 0 ? 0 : 1)
