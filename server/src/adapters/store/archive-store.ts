import type { Finding } from '../../domain/findings.ts'
import type { Archive, SavedBlock, SavedChanges, SavedPart } from '../../projections/archive.ts'
import type { Saved } from '../../projections/projections.ts'
import type { Handle } from './database.ts'

const tables = ['checkpoint', 'effect', 'station_block', 'area_totals', 'finding', 'topic_change']

/** The archive in SQLite, in a file of its own. */
export function sqliteArchive(handle: Handle): Archive {
  const statement = (sql: string) => handle.prepare(sql)
  const putEffects = statement(
    'insert or replace into effect (through, after, layout, hash, cells) values (?, ?, ?, ?, ?)',
  )
  const putBlock = statement(
    'insert or replace into station_block (block, seq, bytes) values (?, ?, ?)',
  )
  const putTotals = statement('insert or replace into area_totals (seq, cells) values (?, ?)')
  const putFinding = statement('insert or replace into finding (number, finding) values (?, ?)')
  const putChanges = statement(
    'insert or replace into topic_change (topic, seq, seqs) values (?, ?, ?)',
  )
  const putCheckpoint = statement('insert or replace into checkpoint (seq, saved) values (?, ?)')
  const last = statement('select max(through) as through from effect')
  const checkpoint = statement(
    'select saved from checkpoint where seq <= ? order by seq desc limit 1',
  )
  const saving = statement('select layout, hash from effect order by through desc limit 1')
  const changes = statement('select topic, seq, seqs from topic_change')
  const findings = statement('select finding from finding order by number')
  const blocks = statement('select block, seq, bytes from station_block order by block')
  const totals = statement(
    'select seq, cells from area_totals where seq <= ? order by seq desc limit 1',
  )
  const effects = statement(
    'select cells from effect where through > ? and after < ? order by through',
  )

  const save = handle.transaction((part: SavedPart) => {
    const { after, through, block } = part
    putEffects.run(through, after, part.layout, part.hash, bytes(part.effects))
    putBlock.run(block.block, block.seq, block.bytes)
    if (part.totals) putTotals.run(part.totals.seq, bytes(part.totals.cells))
    for (const [number, finding] of part.findings) putFinding.run(number, JSON.stringify(finding))
    for (const [topic, seqs] of Object.entries(part.changes?.topics ?? {})) {
      putChanges.run(topic, part.changes?.seq, bytes(seqs))
    }
    if (part.projections) putCheckpoint.run(through, JSON.stringify(part.projections))
  })

  return {
    save: (part) => save.immediate(part),
    through: () => (last.get() as { through: number | null }).through ?? 0,
    saving: () => (saving.get() as { layout: string; hash: string } | undefined) ?? null,
    projections: (seq) => {
      const row = checkpoint.get(seq) as { saved: string } | undefined
      return row ? (JSON.parse(row.saved) as Saved) : null
    },
    changes: () => {
      const rows = changes.all() as { topic: string; seq: number; seqs: Uint8Array }[]
      const [row] = rows
      if (!row) return null
      const topics = rows.map(({ topic, seqs }) => [topic, new Uint32Array(integers(seqs).buffer)])
      return { seq: row.seq, topics: Object.fromEntries(topics) as SavedChanges['topics'] }
    },
    findings: () =>
      (findings.all() as { finding: string }[]).map((row) => JSON.parse(row.finding) as Finding),
    blocks: () => blocks.all() as SavedBlock[],
    totals: (seq) => {
      const row = totals.get(seq) as { seq: number; cells: Uint8Array } | undefined
      return row ? { seq: row.seq, cells: integers(row.cells) } : null
    },
    *effects(after, through) {
      for (const row of effects.iterate(after, through)) {
        yield integers((row as { cells: Uint8Array }).cells)
      }
    },
    clear: () => handle.exec(tables.map((table) => `delete from ${table};`).join('')),
  }
}

function bytes({ buffer, byteOffset, byteLength }: Int32Array | Uint32Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength)
}

/** Copied, so that the numbers lie where the machine wants them. */
function integers(stored: Uint8Array): Int32Array {
  return new Int32Array(new Uint8Array(stored).buffer)
}
