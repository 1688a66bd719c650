import { describe, expect, test } from 'vitest'
import { csvKinds, readCsv } from '../../../../server/src/ingest/csv/index.ts'
import { fault, read, report, rows, STATION, TURNOUT, turnout } from './builders.ts'

describe('a file as spreadsheets write it', () => {
  test('is read whatever separates its fields', async () => {
    for (const separator of [';', ',', '\t']) {
      const lines = [TURNOUT, turnout()].map((line) => line.replaceAll(';', separator))
      const [row] = await rows(lines)
      expect(report(row)).toMatchObject({ station: STATION, registered: 210, movedIn: 2 })
    }
  })

  test('is read with a byte order mark, and with lines that end in every way', async () => {
    const text = `\uFEFF${TURNOUT}\r\n${turnout()}\n${turnout({ dpt: '211' })}\r${turnout({ dpt: '212' })}`
    for (const piece of [1, 3, 1_000]) {
      const read3 = await read(text, { piece })
      expect(read3.map((row) => report(row)['registered'])).toEqual([210, 211, 212])
      expect(read3.map(({ line }) => line)).toEqual([2, 3, 4])
    }
  })

  test('may quote the names of its columns, with other separators inside, after a mark', async () => {
    const header =
      '"Kode TPS";Waktu;DPT;DPTb;DPK;"Catatan (hujan, banjir, listrik, jalan, jembatan, kapal, sakit, lain)"'
    const [row] = await read(`\uFEFF${header}\r\n${turnout()};`, { ignoreExtra: true })
    expect(report(row)).toMatchObject({ station: STATION })
  })

  test('may announce its separator in a line of its own', async () => {
    const [row] = await rows([
      'sep=,',
      TURNOUT.replaceAll(';', ','),
      turnout().replaceAll(';', ','),
    ])
    expect(row?.line).toBe(3)
    expect(report(row)).toMatchObject({ registered: 210 })
  })

  test('keeps separators, line breaks and doubled quotes that stand inside quotes', async () => {
    const key = 'Pak "Slamet"; TPS 3\r\nlantai 2'
    const quoted = `"${key.replaceAll('"', '""')}"`
    const found = await rows([`Kunci;${TURNOUT}`, `${quoted};${turnout()}`, `K2;${turnout()}`])
    // Line ends inside a field are kept as one kind: the reader joins lines by LF.
    expect(found.map((row) => 'key' in row && row.key)).toEqual([key.replace('\r\n', '\n'), 'K2'])
    expect(found.map(({ line }) => line)).toEqual([2, 4])
  })

  test('leaves out rows in which every field is empty', async () => {
    expect(await rows([TURNOUT, ';;;;', turnout(), '', ';;;;'])).toHaveLength(1)
  })

  test('names its columns in Indonesian or English, in any order, whatever the capitals', async () => {
    const [row] = await rows([
      'OBSERVED AT;Moved_In;station;UNREGISTERED;registered',
      `2024-11-27 09:30;2;${STATION.replaceAll('.', '')};0;210`,
    ])
    expect(report(row)).toEqual({
      station: STATION,
      observedAt: Date.parse('2024-11-27T09:30:00+07:00'),
      registered: 210,
      movedIn: 2,
      unregistered: 0,
    })
  })

  test('may name a station by the code of its village and its number', async () => {
    const [row] = await rows([
      'Kode Desa;TPS;Waktu;DPT;DPTb;DPK',
      '3578011001;003;27/11/2024 9.30;1;0;0',
    ])
    expect(report(row)).toMatchObject({ station: STATION })
  })

  test('is refused as a whole when its header lacks a column, and the column is named', async () => {
    await expect(rows(['Kode TPS;DPT;DPTb', `${STATION};1;2`])).rejects.toThrow(
      'The header does not fit turnout: it lacks observedAt (waktu); unregistered (dpk).',
    )
    await expect(rows(['TPS;Waktu;DPT;DPTb;DPK', '3;x;1;2;3'])).rejects.toThrow(
      'it lacks station (kode tps), or village (kode desa) and number (tps).',
    )
  })

  test('is refused as a whole when it has a column twice, or none at all', async () => {
    await expect(rows([`${TURNOUT};Pemilih DPT`, `${turnout()};1`])).rejects.toThrow(
      'it has two columns of registered',
    )
    await expect(read('')).rejects.toThrow('The file is empty')
  })

  test('has its unknown columns named, and left out only when that is asked for', async () => {
    const lines = [`${TURNOUT};Petugas;Catatan`, `${turnout()};Slamet;hujan`]
    await expect(rows(lines)).rejects.toThrow('not known: Petugas, Catatan (--ignore-extra')
    const [row] = await rows(lines, { ignoreExtra: true })
    expect(Object.values(report(row))).not.toContain('Slamet')
  })

  test('takes the moment that is given for all of it, where it has no column of its own', async () => {
    const at = Date.parse('2024-11-27T03:00:00Z')
    const [row] = await rows(['Kode TPS;DPT;DPTb;DPK', `${STATION};1;2;3`], {
      given: new Map([['observedAt', at]]),
    })
    expect(report(row)).toMatchObject({ observedAt: at })
  })
})

describe('a row that cannot be taken apart', () => {
  test('is set aside alone when its quotes make no sense', async () => {
    const found = await rows([
      TURNOUT,
      `"${STATION}"x;27/11/2024 09:30;1;2;3`,
      turnout(),
      turnout(),
    ])
    expect(fault(found[0])).toMatchObject({ line: 2, field: null, code: 'QUOTES_MALFORMED' })
    expect(found.slice(1).map((row) => report(row)['registered'])).toEqual([210, 210])
    expect(found.map(({ line }) => line)).toEqual([2, 3, 4])
  })

  test('is set aside alone when a quote is never closed', async () => {
    const many = Array.from({ length: 120 }, (_, at) => turnout({ dpt: String(at) }))
    const found = await rows([TURNOUT, `"${turnout()}`, ...many])
    expect(fault(found[0])).toMatchObject({ line: 2, code: 'QUOTES_MALFORMED' })
    expect(found[0]?.original).toBe(`"${turnout()}`)
    expect(found.slice(1).map((row) => report(row)['registered'])).toEqual([...many.keys()])
  })

  test('does not hold back what follows until the file ends', async () => {
    const kind = csvKinds.get('turnout')
    if (!kind) throw new Error('no such kind')
    let given = 0
    async function* pieces(): AsyncGenerator<string> {
      yield `${TURNOUT}\n"${turnout()}\n`
      for (given = 0; given < 5_000; given += 1) yield `${turnout()}\n`
    }
    const found = readCsv(pieces(), kind, { given: new Map(), ignoreExtra: false })
    expect(fault((await found.next()).value ?? undefined)).toMatchObject({ line: 2 })
    expect(given).toBeLessThan(1_000)
  })

  test('is set aside alone when two stray quotes seem to hold rows between them', async () => {
    const stray = turnout({ dpk: '0"' })
    const found = await rows([TURNOUT, stray, turnout({ dpt: '1' }), stray, turnout({ dpt: '2' })])
    expect(found.filter((row) => 'code' in row).map(({ line }) => line)).toEqual([2, 4])
    expect(found.filter((row) => 'report' in row).map(({ line }) => line)).toEqual([3, 5])
  })

  test('is set aside when it has more or fewer fields than the header', async () => {
    const found = await rows([TURNOUT, `${turnout()};9`, STATION, `${turnout()};;`])
    expect(fault(found[0])).toMatchObject({ code: 'FIELDS_DIFFER', field: null })
    expect(fault(found[1])).toMatchObject({ code: 'FIELDS_DIFFER', line: 3 })
    expect(report(found[2])).toMatchObject({ registered: 210 })
  })
})
