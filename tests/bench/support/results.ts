import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join, relative } from 'node:path'
import type { Measured } from './goal.ts'

/** Where the figures of the last runs are kept; not part of the project's history. */
const folder = join(import.meta.dirname, '../../output')

/** What a bench found, when, and on what. */
interface Found {
  at: string
  node: string
  processors: number
  /** Load of the machine over the last minute when the bench was over. */
  load: number
  measured: Measured[]
}

/** Keeps the figures as JSON, those of benches that did not run this time as they were; the file. */
export function writeResults(results: Readonly<Record<string, Measured[]>>): string {
  const file = join(folder, 'bench.json')
  const now = { at: new Date().toISOString(), node: process.version, processors: cpus().length }
  const all = earlier(file)
  for (const [name, measured] of Object.entries(results)) {
    all[name] = { ...now, load: loadavg()[0] ?? 0, measured }
  }
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, `${JSON.stringify(all, null, 2)}\n`)
  return relative(process.cwd(), file)
}

function earlier(file: string): Record<string, Found> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, Found>
  } catch {
    return {}
  }
}
