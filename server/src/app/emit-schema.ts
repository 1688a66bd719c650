import { readFileSync, writeFileSync } from 'node:fs'
import { lexicographicSortSchema, printSchema } from 'graphql'
import { makeSchema } from '../api/schema.ts'

const file = new URL('../../../schema/schema.graphql', import.meta.url)
const current = `${printSchema(lexicographicSortSchema(await makeSchema()))}\n`

if (process.argv.includes('--check')) {
  if (readFileSync(file, 'utf8') !== current) {
    process.stderr.write('schema/schema.graphql is stale: run "npm run schema" and commit it.\n')
    process.exitCode = 1
  }
} else {
  writeFileSync(file, current)
}
