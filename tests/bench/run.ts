// npm run bench -- PART...: measures what is built; without a name, everything. A goal that is missed
// is a figure like any other: the code is 1 only when something was lost or could not be measured.
import type { Bench, Measured } from './support/goal.ts'
import { type Part, parts } from './support/goals.ts'
import { keepResults, machine } from './support/results.ts'
import { lineText, tableOf, unmeasured } from './support/table.ts'

const named = process.argv.slice(2)
const unknown = named.filter((name) => !parts.includes(name as Part))
if (unknown.length > 0) {
  console.error(`No part is called ${unknown.join(', ')}; there are ${parts.join(', ')}.`)
  process.exit(2)
}

const on = machine()
const found: Partial<Record<Part, Measured[]>> = {}
const failed: string[] = []
for (const part of parts.filter((each) => named.length === 0 || named.includes(each))) {
  const measured: Measured[] = (found[part] = [])
  const started = performance.now()
  console.log(`\n${part}`)
  try {
    const { bench } = (await import(`./${part}.bench.ts`)) as { bench: Bench }
    for await (const each of bench()) {
      measured.push(each)
      console.log(`  ${lineText(each)}`)
    }
  } catch (error) {
    console.error(error)
  }
  console.log(`  (${((performance.now() - started) / 1000).toFixed(0)} s)`)
  failed.push(...unmeasured(part, measured))
  keepResults(part, on, measured)
}

console.log(`\n${tableOf(found)}\n`)
for (const each of failed) console.log(`Not measured, or wrong: ${each}.`)
process.exit(failed.length === 0 ? 0 : 1)
