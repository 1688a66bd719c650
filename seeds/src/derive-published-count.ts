import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { PUBLISHED_COUNT_FILE } from './published-count.ts'
import { tableFromSirekap } from './sirekap-table.ts'

/** The program that rewrites the committed table of published counts: `derive-published-count FOLDER`. */
const folder = process.argv[2]
if (folder === undefined) {
  console.error("usage: node seeds/dist/derive-published-count.js FOLDER_OF_KPU'S_JSON")
  process.exitCode = 2
} else {
  const target = fileURLToPath(new URL(`../data/${PUBLISHED_COUNT_FILE}`, import.meta.url))
  writeFileSync(target, tableFromSirekap(folder))
  console.log(`written: ${PUBLISHED_COUNT_FILE}`)
}
