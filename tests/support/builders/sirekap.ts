/** What a built file of the publisher says of an area. */
interface Published {
  published?: number
  total?: number
  /** Of the three pairs of the governor's contest. */
  votes?: readonly [number, number, number]
}

/** A built file: the area it is about, its rows by their codes without dots, and its stamp. */
interface FileContent extends Published {
  rows?: Readonly<Record<string, Published>>
  /** WIB. */
  stamp?: string
}

const ids = ['1000032', '1000033', '1000034'] as const

/** A file as the publisher writes it: three pairs under the publisher's ids. */
export function sirekapFile({ rows = {}, stamp = '2024-11-27 19:30:00', ...chart }: FileContent) {
  const table = Object.fromEntries(Object.entries(rows).map(([code, row]) => [code, figures(row)]))
  return JSON.stringify({ mode: 'hhcw', tungsura: { chart: figures(chart), table }, ts: stamp })
}

/** The candidates file of the governor's contest, as the publisher writes it. */
export function candidatesFile(): string {
  const pairs = ids.map((id, index) => [
    id,
    { nama: `Calon ${index + 1}`, warna: '#B67352', nomor_urut: index + 1 },
  ])
  return JSON.stringify({ 35: Object.fromEntries(pairs) })
}

function figures({ published = 1, total = 10, votes = [100, 200, 300] }: Published) {
  const counted = ids.map((id, index) => [id, votes[index]])
  const progres = { total, persen: 0, progres: published }
  return { psu: 'Reguler', ...Object.fromEntries(counted), progres, status_progress: true }
}
