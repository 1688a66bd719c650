import { describe, expect, test } from 'vitest'
import { fault, report, rows, STATION, TURNOUT, turnout } from './builders.ts'

async function one(more: Record<string, string>) {
  const [row] = await rows([TURNOUT, turnout(more)])
  return row
}

describe('a moment in a file', () => {
  const morning = Date.parse('2024-11-27T07:05:00+07:00')

  test.each([
    ['2024-11-27 07:05', morning],
    ['2024-11-27 07:05:09', morning + 9_000],
    ['27/11/2024 07:05', morning],
    ['27/11/2024 7.05', morning],
    ['27-11-2024 07:05 WIB', morning],
    ['2024-11-27T07:05:00+07:00', morning],
    ['2024-11-27T00:05:00Z', morning],
    ['2024-11-26T19:05:00.250-05:00', morning + 250],
  ])('written %s is understood, in WIB where it names no zone', async (time, expected) => {
    expect(report(await one({ time }))['observedAt']).toBe(expected)
  })

  test.each([
    '11/27/2024 07:05',
    '2024-02-30 07:05',
    '27/11/2024',
    '07:05',
    '27/11/24 07:05',
    '45623,3',
  ])('written %s is not guessed at', async (time) => {
    expect(fault(await one({ time }))).toMatchObject({ field: 'observedAt', code: 'NOT_A_TIME' })
  })
})

describe('a count in a file', () => {
  test('with separators between thousands is refused, and the digits to write are named', async () => {
    for (const dpt of ['1.234', '"1,234"', '1 234']) {
      const found = fault(await one({ dpt }))
      expect(found).toMatchObject({ field: 'registered', code: 'THOUSANDS_SEPARATOR' })
      expect(found.reason).toContain('write 1234')
    }
  })

  test('that is no whole number is refused as it is', async () => {
    for (const dpt of ['X', '12,5', '9E+02', '#REF!', '99999999999']) {
      expect(fault(await one({ dpt }))).toMatchObject({ field: 'registered', code: 'NOT_A_NUMBER' })
    }
  })

  test('that every row must have is missed where its field is empty', async () => {
    expect(fault(await one({ dpk: '' }))).toMatchObject({ field: 'unregistered', code: 'EMPTY' })
  })

  test('below zero is left to the hub, which knows what is possible', async () => {
    expect(report(await one({ dpt: '-5' }))['registered']).toBe(-5)
  })
})

describe('a station in a file', () => {
  test('whose code the spreadsheet turned into a number is told so', async () => {
    const found = fault(await one({ station: '3,57801E+12' }))
    expect(found).toMatchObject({ field: 'station', code: 'NOT_A_CODE' })
    expect(found.reason).toContain('format the column as text')
  })

  test('must be a station and not an area', async () => {
    expect(fault(await one({ station: '35.78.01.1001' }))).toMatchObject({ code: 'NOT_A_CODE' })
  })

  test('that is named twice must be the same one', async () => {
    const header = `Kode Desa;TPS;${TURNOUT}`
    const [row] = await rows([header, `35.78.01.1001;4;${turnout()}`])
    expect(fault(row)).toMatchObject({ field: 'station', code: 'STATION_AMBIGUOUS' })
  })

  test('is missing in a row of sums', async () => {
    expect(fault(await one({ station: '' }))).toMatchObject({ code: 'STATION_MISSING' })
  })
})

describe('coordinates in a file', () => {
  const place = async (latitude: string, longitude: string) => {
    const [row] = await rows(
      ['Kode TPS;Waktu;Lintang;Bujur', `${STATION};2024-11-20 08:00;${latitude};${longitude}`],
      {
        kind: 'registers',
      },
    )
    return row
  }

  test('are read with a decimal comma or point', async () => {
    expect(report(await place('-7,2575', '112.7521'))).toMatchObject({
      latitude: -7.2575,
      longitude: 112.7521,
    })
  })

  test('that were swapped, or lost their comma, are refused', async () => {
    expect(fault(await place('112,7521', '-7,2575'))).toMatchObject({ field: 'latitude' })
    expect(fault(await place('-7.2575', '1127521'))).toMatchObject({ field: 'longitude' })
  })

  test('with separators between thousands are refused', async () => {
    expect(fault(await place('-7.257.500', '112,75'))).toMatchObject({ code: 'NOT_A_COORDINATE' })
  })

  test('come together or not at all', async () => {
    expect(fault(await place('-7,2575', ''))).toMatchObject({ code: 'EMPTY', field: 'latitude' })
    expect(fault(await place('', ''))).toMatchObject({ code: 'EMPTY' })
  })
})
