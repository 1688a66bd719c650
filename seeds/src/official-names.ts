import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { parseTable } from './table.ts'

const require = createRequire(import.meta.url)
const DATA = join(dirname(require.resolve('idn-area-data/package.json')), 'data')
const FILES = ['provinces.csv', 'regencies.csv', 'districts.csv', 'villages.csv'] as const

/**
 * The official name of every area whose code begins with `province`, by dotted code, parents before
 * children. Source: the data files of idn-area-data 4.0.1, which are read directly because its own
 * functions are asynchronous and parse all 84,000 villages of the country.
 */
export function officialNames(province: string): Map<string, string> {
  const names = new Map<string, string>()
  for (const file of FILES) {
    const text = readFileSync(join(DATA, file), 'utf8')
    for (const { code, name } of parseTable(linesOf(text, province), ['code', 'name'])) {
      names.set(code, name)
    }
  }
  return names
}

/** The header and the lines of one province; no field of these files holds a line break. */
function linesOf(text: string, province: string): string {
  const [header = '', ...lines] = text.split(/\r?\n/)
  return [header, ...lines.filter((line) => line.startsWith(province))].join('\n')
}
