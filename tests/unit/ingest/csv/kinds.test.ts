import { describe, expect, test } from 'vitest'
import { fault, report, rows, STATION, TURNOUT, turnout } from './builders.ts'

const AT = '27/11/2024 14:30'
const observedAt = Date.parse('2024-11-27T14:30:00+07:00')

describe('each kind of file', () => {
  test('ballots say one count or more, in the words of the field', async () => {
    const found = await rows(
      [
        'Kode TPS;Jenis Pemilihan;Waktu;Diterima;Digunakan;Rusak;Sisa',
        `${STATION};Gubernur;${AT};513;412;1;100`,
        `${STATION};Wali Kota;${AT};513;;;`,
        `${STATION};DPR;${AT};513;;;`,
        `${STATION};Gubernur;${AT};;;;`,
      ],
      { kind: 'ballots' },
    )
    const ballots = { contest: 'governor', received: 513, used: 412, spoiled: 1, unused: 100 }
    expect(report(found[0])).toEqual({ station: STATION, observedAt, ...ballots })
    expect(report(found[1])).toEqual({
      station: STATION,
      observedAt,
      contest: 'regency',
      received: 513,
    })
    expect(fault(found[2])).toMatchObject({ field: 'contest', code: 'UNKNOWN_WORD' })
    expect(fault(found[3])).toMatchObject({ field: 'received', code: 'EMPTY' })
  })

  test('voting says what a station is doing', async () => {
    const states = ['Belum buka', 'buka', 'DITUNDA', 'tutup', 'COUNTED']
    const found = await rows(
      ['Kode TPS;Waktu;Status', ...states.map((state) => `${STATION};${AT};${state}`)],
      { kind: 'voting' },
    )
    expect(found.map((row) => report(row)['state'])).toEqual([
      'NOT_OPEN',
      'OPEN',
      'SUSPENDED',
      'CLOSED',
      'COUNTED',
    ])
  })

  test('signals say whether a station can be reached', async () => {
    const found = await rows(
      ['Kode TPS;Waktu;Sinyal', `${STATION};${AT};tidak ada`, `${STATION};${AT};Ada`],
      { kind: 'signals' },
    )
    expect(found.map((row) => report(row)['signal'])).toEqual([false, true])
  })

  test('sheets say their state, path and reason', async () => {
    const [row] = await rows(
      [
        'Kode TPS;Pemilihan;Lembar;Waktu;Status;Jalur;Alasan',
        `${STATION};pilgub;2;${AT};Ditolak;luring;Foto buram`,
      ],
      { kind: 'sheets' },
    )
    expect(report(row)).toEqual({
      station: STATION,
      contest: 'governor',
      observedAt,
      sheet: 2,
      state: 'REJECTED',
      path: 'OFFLINE',
      rejection: 'PHOTO_QUALITY',
    })
  })

  test('tallies have as many votes as the ballot has columns', async () => {
    const header = 'Kode TPS;Pemilihan;Waktu;Paslon 1;Paslon 2;Paslon 3;Suara 04;Tidak Sah'
    const found = await rows(
      [
        header,
        `${STATION};gubernur;${AT};30;250;120;;12`,
        `${STATION};bupati;${AT};300;100;;;12`,
        `${STATION};bupati;${AT};300;100;;5;12`,
      ],
      { kind: 'tallies' },
    )
    expect(report(found[0])).toMatchObject({ votes: [30, 250, 120], invalid: 12 })
    expect(report(found[1])).toMatchObject({ votes: [300, 100] })
    expect(fault(found[2])).toMatchObject({ field: 'votes3' })
  })

  test('registers are refused where a total differs from men and women', async () => {
    const found = await rows(
      ['Kode TPS;Waktu;L;P;Jumlah', `${STATION};${AT};240;260;500`, `${STATION};${AT};240;260;501`],
      { kind: 'registers' },
    )
    expect(report(found[0])).toEqual({ station: STATION, observedAt, male: 240, female: 260 })
    expect(fault(found[1])).toMatchObject({ field: 'total', code: 'TOTAL_DIFFERS' })
  })
})

describe('the key of a row', () => {
  const keys = async (...lines: string[]) => {
    const found = await rows([TURNOUT, ...lines])
    return found.map((row) => ('key' in row ? row.key : ''))
  }

  test('is the same in every file, and for other figures of the same moment', async () => {
    const [first, second] = await keys(turnout(), turnout({ dpt: '300' }))
    expect(first).toBe(`csv/turnout/${STATION}/2024-11-27T02:30:00.000Z`)
    expect(second).toBe(first)
  })

  test('is another one for another moment or station', async () => {
    const found = await keys(
      turnout(),
      turnout({ time: '27/11/2024 09:31' }),
      turnout({ station: '35.78.01.1001.002' }),
    )
    expect(new Set(found).size).toBe(3)
  })

  test('is the one that the file gives', async () => {
    const [row] = await rows([`${TURNOUT};ID laporan`, `${turnout()};A-17`])
    expect(row).toMatchObject({ key: 'A-17' })
  })

  test('lets the later of two states of one moment win', async () => {
    const found = await rows(
      ['Kode TPS;Waktu;Status', `${STATION};${AT};tutup`, `${STATION};${AT};buka`],
      { kind: 'voting' },
    )
    const [closed = '', open = ''] = found.map((row) => ('key' in row ? row.key : ''))
    expect(closed > open).toBe(true)
  })
})

describe('files about areas', () => {
  const area = '35.78.01'

  test('hand-overs name the stage, both parties and what was counted', async () => {
    const [row] = await rows(
      [
        'Kode Wilayah;Pemilihan;Waktu;Tahap;Jumlah;Rusak;Pengganti;Kotak;Dari;Kepada',
        `357801;gubernur;25/11/2024 08:00;Kecamatan;41000;;;82;"KPU; Surabaya";PPK`,
      ],
      { kind: 'handovers' },
    )
    expect(report(row)).toEqual({
      area,
      contest: 'governor',
      observedAt: Date.parse('2024-11-25T08:00:00+07:00'),
      stage: 'DISTRICT',
      quantity: 41_000,
      boxes: 82,
      from: 'KPU; Surabaya',
      to: 'PPK',
    })
  })

  test('recapitulation forms are corrections only with what orders them and by whom', async () => {
    const header = 'Kode;Pemilihan;Waktu;Suara 1;Suara 2;Suara 3;Sah;Tidak Sah;Dasar;Oleh'
    const form = `${area};gubernur;${AT};30;250;120;400;12`
    const found = await rows([header, `${form};;`, `${form};Bawaslu 17;KPU`, `${form};;KPU`], {
      kind: 'recapitulations',
    })
    const figures = { votes: [30, 250, 120], valid: 400, invalid: 12 }
    expect(report(found[0])).toEqual({ area, contest: 'governor', observedAt, ...figures })
    expect(report(found[1])).toMatchObject({ correction: { basis: 'Bawaslu 17', by: 'KPU' } })
    expect(fault(found[2])).toMatchObject({ field: 'basis', code: 'EMPTY' })
  })

  test('meetings are planned, begin and end', async () => {
    const found = await rows(
      [
        'Kode Kecamatan;Pemilihan;Waktu;Jadwal Mulai;Mulai',
        `${area};gubernur;${AT};29/11/2024 09:00;`,
        `${area};gubernur;${AT};;`,
      ],
      { kind: 'meetings' },
    )
    expect(report(found[0])).toMatchObject({
      plannedStart: Date.parse('2024-11-29T09:00:00+07:00'),
    })
    expect(fault(found[1])).toMatchObject({ field: 'plannedStart', code: 'EMPTY' })
  })
})
