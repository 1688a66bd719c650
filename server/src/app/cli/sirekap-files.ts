import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { CommandFailure } from './failure.ts'

/** Name of the file with the pairs that the publisher puts beside the counts. */
const CANDIDATES_FILE = 'candidates.json'

/** What a path to published counts means. */
export interface SirekapSource {
  /** The folder to follow. */
  folder: string
  /** The one file meant; null for all of the folder. */
  only: string | null
  /** Where the pairs stand. */
  candidates: string
}

/** Looks at a path once; fails when it is not there. `candidates` is another file of pairs. */
export async function findSource(
  given: string,
  candidates: string | undefined,
  cwd: string,
): Promise<SirekapSource> {
  const target = path.resolve(cwd, given)
  const found = await stat(target).catch(() => null)
  if (!found) {
    const message = `There is no file or folder ${given}; give the path of KPU's published JSON.`
    throw new CommandFailure('usage', message)
  }
  const folder = found.isDirectory() ? target : path.dirname(target)
  const only = found.isDirectory() ? null : target
  const pairs = candidates === undefined ? path.join(folder, CANDIDATES_FILE) : candidates
  return { folder, only, candidates: path.resolve(cwd, pairs) }
}

/**
 * The files of a source that hold counts, by name: that is the province before its regencies, as
 * the dot of `35.json` comes before any digit. Fails when there are none.
 */
export async function listFiles({ folder, only, candidates }: SirekapSource): Promise<string[]> {
  if (only !== null) return [only]
  const names = await readdir(folder)
  const files = names.map((name) => path.join(folder, name))
  const counts = files.filter((file) => holdsCounts(file) && file !== candidates)
  if (counts.length > 0) return counts.toSorted()
  throw new CommandFailure('usage', `${folder} holds no JSON files of published counts.`)
}

/** Whether a file of a folder is one of counts, by its name. */
export function holdsCounts(file: string): boolean {
  const name = path.basename(file)
  return name.endsWith('.json') && name !== CANDIDATES_FILE && !name.startsWith('.')
}

/** The text of the candidates file; fails with what to do when it cannot be read. */
export async function readCandidatesFile({ candidates }: SirekapSource): Promise<string> {
  try {
    return await readFile(candidates, 'utf8')
  } catch (cause) {
    const message = `The candidates file ${candidates} cannot be read; give it with --candidates FILE.`
    throw new CommandFailure('usage', message, { cause })
  }
}
