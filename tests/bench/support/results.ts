import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import type { Measured } from './goal.ts'
import type { Part } from './goals.ts'

/** Where the figures of the last runs are kept; not part of the project's history. */
const folder = join(import.meta.dirname, '../../output')

const file = join(folder, 'bench.json')

/** The machine of a run, and how busy it was before it. */
export interface Machine {
  /** Its processors, as "2 cores of …". */
  processors: string
  node: string
  /** Mean of the programs that wanted a processor in the minute before. */
  load: number
}

/** What a part found, when, and on what. */
export interface Found extends Machine {
  /** When it was over. */
  at: string
  measured: Measured[]
}

/** All parts that were ever measured here, each as it was the last time. */
export type Results = Partial<Record<Part, Found>>

/** This machine as it is now. */
export function machine(): Machine {
  const [first] = cpus()
  const processors = `${cpus().length} cores${first ? ` of ${first.model.trim()}` : ''}`
  return { processors, node: process.version, load: loadavg()[0] ?? 0 }
}

/** Keeps what a part found; the other parts stay as they were. */
export function keepResults(part: Part, on: Machine, measured: Measured[]): void {
  const found: Found = { at: new Date().toISOString(), ...on, measured }
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, `${JSON.stringify({ ...lastResults(), [part]: found }, null, 2)}\n`)
}

/** What was found last; nothing when nothing was measured here. */
export function lastResults(): Results {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Results
  } catch {
    return {}
  }
}
