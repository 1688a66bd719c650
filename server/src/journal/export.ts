import { createHash } from 'node:crypto'
import type { Entry, Epoch } from './entry.ts'

/** Name and version of the form that {@link exportLines} writes. */
const FORMAT = 'ruang-pantau audit 1'

/** What is exported. */
export interface ExportScope {
  /** First and last entry; `from` is one more than `through` when there is none. */
  from: number
  through: number
  /** Mode that the genesis is bound to, `live` or `rehearsal`. */
  mode: string
}

/** The journal, as far as an export reads it. */
interface Exported {
  epochs(): Epoch[]
  hashAt(seq: number): string | null
  read(after: number, through: number): IterableIterator<Entry>
}

/**
 * The record as JSON Lines, each with its line feed: a header with what the chain begins with, the
 * entries with the very text of their bodies, and a closing line with the last hash, the number of
 * entries and the SHA-256 of all bytes before it. A file without its closing line was cut. The chain
 * in it can be checked without the hub: see "The chain" in schema/PROTOCOL.md.
 */
export function* exportLines(
  journal: Exported,
  { from, through, mode }: ExportScope,
): IterableIterator<string> {
  const digest = createHash('sha256')
  const line = (value: object): string => {
    const text = `${JSON.stringify(value)}\n`
    digest.update(text)
    return text
  }
  let hash = journal.hashAt(from - 1) ?? ''
  yield line({ format: FORMAT, mode, from, previousHash: hash, epochs: journal.epochs() })
  let entries = 0
  for (const entry of journal.read(from - 1, through)) {
    yield line(inOrder(entry))
    hash = entry.hash
    entries += 1
  }
  const closing = { seq: through, hash, entries, sha256: digest.copy().digest('hex') }
  yield line({ closing })
}

/** The fields in the order of the sealed array, whatever order the store gave them in. */
function inOrder(entry: Entry): Entry {
  const { seq, epoch, at, type, actor, stream, version, key, body, hash } = entry
  return { seq, epoch, at, type, actor, stream, version, key, body, hash }
}
