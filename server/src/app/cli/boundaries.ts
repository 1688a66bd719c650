import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { compareBoundaries, type LevelMatch } from '@ruang-pantau/seeds/map'
import { z } from 'zod'
import { connect } from './connect.ts'
import { CommandFailure, messageOf } from './failure.ts'
import type { Terminal } from './terminal.ts'

/** Compares the computed map with surveyed boundaries of a folder, without a hub. Exit code 0. */
export function compareFolder(folder: string, terminal: Terminal): number {
  const target = path.resolve(terminal.cwd, folder)
  let levels: [string, LevelMatch][]
  try {
    levels = Object.entries(compareBoundaries(target))
  } catch (cause) {
    const expected = 'give a folder with regencies.geojson and districts.geojson'
    const message = `The boundaries of ${folder} cannot be compared; ${expected}. ${messageOf(cause)}`
    throw new CommandFailure('usage', message, { cause })
  }
  for (const [level, { areas, mean, worst, unmatched }] of levels) {
    terminal.print(`${level}: ${areas} areas, mean intersection over union ${mean.toFixed(4)}`)
    for (const { code, name, intersectionOverUnion } of worst) {
      terminal.print(`  ${intersectionOverUnion.toFixed(3)}  ${code}  ${name}`)
    }
    if (unmatched.length > 0) terminal.print(`  on one map only: ${unmatched.join(', ')}`)
  }
  return 0
}

/** Options of `pantau boundaries import`. */
export interface ImportOptions {
  /** Who surveyed them, as the map will say. */
  source: string
  /** Property of each feature that holds its code; the hub's own choice when absent. */
  codeProperty?: string
}

const importedShape = z.object({ features: z.number(), level: z.string(), sha256: z.string() })
const problemsShape = z.object({
  problems: z.array(
    z.object({
      code: z.string(),
      feature: z.union([z.string(), z.number()]).nullish(),
      message: z.string(),
    }),
  ),
})

/**
 * Replaces the map of a level by surveyed boundaries, all or nothing. Exit code 0, or 1 when the
 * hub found problems: each is named and the map stays as it was.
 */
export async function importBoundaries(
  file: string,
  { source, codeProperty }: ImportOptions,
  terminal: Terminal,
): Promise<number> {
  const bytes = await readBytes(file, terminal.cwd)
  const client = await connect(terminal)
  const asked = new URLSearchParams({ source, ...(codeProperty && { codeProperty }) })
  terminal.progress(`Sending ${file} ...`)
  const { status, said } = await client
    .put(`/boundaries?${asked}`, bytes)
    .finally(() => terminal.progress(null))
  const imported = importedShape.safeParse(said)
  if (status === 200 && imported.success) {
    const { features, level, sha256 } = imported.data
    terminal.print(`${features} areas of level ${level} imported, source "${source}"`)
    terminal.print(`sha256 ${sha256}`)
    return 0
  }
  const { problems } = problemsShape.safeParse(said).data ?? { problems: [] }
  if (problems.length === 0) throw unexpected(client.url, status)
  terminal.print(`Nothing was imported: ${problems.length} problems`)
  for (const { code, feature, message } of problems) {
    terminal.print(`  ${code}  ${feature ?? ''}  ${message}`)
  }
  return 1
}

async function readBytes(file: string, cwd: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await readFile(path.resolve(cwd, file)))
  } catch (cause) {
    const message = `The file ${file} cannot be read; give a GeoJSON or TopoJSON file.`
    throw new CommandFailure('usage', message, { cause })
  }
}

function unexpected(url: string, status: number): CommandFailure {
  const advice = 'check PANTAU_URL'
  return new CommandFailure(
    'refused',
    `${url} answers to boundaries with status ${status}; ${advice}.`,
  )
}
