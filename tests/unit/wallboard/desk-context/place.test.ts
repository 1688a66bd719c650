import { describe, expect, test } from 'vitest'
import {
  areaModel,
  findingLines,
  stationModel,
} from '../../../../wallboard/src/desk/context/model/place.ts'
import type { PlaceModel } from '../../../../wallboard/src/desk/context/model/place.ts'
import { area, ballots, english, results, sheet, station } from './known.ts'

/** What a place says in one row of one of its blocks: text and note, column by column. */
function row(place: PlaceModel, id: string, label: string) {
  const found = place.blocks
    .find((block) => block.id === id)
    ?.rows.find((candidate) => candidate.label === label)
  return found?.values.map(({ text, note, tone }) => [text, note, tone])
}
const answers = (place: PlaceModel) => place.answers.map(({ text }) => text)

describe('the place beside a ticket', () => {
  test('is a station with village, district and regency, the smallest first', () => {
    const place = stationModel(station(), english)
    expect([place.name, ...place.around].join(', ')).toBe(
      'TPS 3, Kebraon, Kec. Karang Pilang, Kota Surabaya',
    )
    expect(place.district).toBe('35.78.01')
  })

  test('is an area without the province that everything is in', () => {
    const place = areaModel(area(), english)
    expect([place.name, ...place.around]).toEqual(['Kec. Karang Pilang', 'Kota Surabaya'])
  })

  test('answers at once how many ballots came, how many were used, and whether the result is in', () => {
    const known = station(
      {},
      {
        governor: ballots({ received: 512, used: 400, unused: 112, stationsSupplied: 1 }),
        regency: ballots({ received: 513, stationsSupplied: 1 }),
        governorResults: results({ stationsCounted: 1, valid: 390, invalid: 10 }),
      },
    )
    expect(answers(stationModel(known, english))).toEqual(['512 + 513', '400 + –', 'yes + not yet'])
  })

  test('does not show as zero what nobody has reported', () => {
    const place = stationModel(station(), english)
    expect(answers(place)).toEqual(['–', '–', 'not yet + not yet'])
    expect(row(place, 'ballots', 'used')).toBeUndefined()
    expect(row(place, 'voters', 'came')?.[0]?.[0]).toBe('–')
  })

  test('says that its point is generated, and that an area has only a middle', () => {
    expect(stationModel(station(), english).point.surveyed).toBe(false)
    expect(stationModel(station({ coordinatesSurveyed: true }), english).point.surveyed).toBe(true)
    expect(areaModel(area(), english).point.surveyed).toBeNull()
  })

  test('tells only its own findings of those of the village', () => {
    const node = (code: string) => ({
      node: { seq: 1, at: '', code: 'BALLOTS_SHORT', message: code, place: { code } },
    })
    const page = { totalCount: 2, edges: [node('35.78.01.1002.003'), node('35.78.01.1002.004')] }
    expect(findingLines(page, '35.78.01.1002.003').map(({ message }) => message)).toEqual([
      '35.78.01.1002.003',
    ])
    expect(findingLines(page, null)).toHaveLength(2)
  })
})

describe('ballots of a place', () => {
  test('of a station are told short or in excess by how many', () => {
    const known = station(
      {},
      {
        governor: ballots({ received: 488, stationsSupplied: 1 }),
        regency: ballots({ received: 520, stationsSupplied: 1 }),
      },
    )
    expect(row(stationModel(known, english), 'ballots', 'received')).toEqual([
      ['488', '25 short', 'attention'],
      ['520', '7 in excess', 'attention'],
    ])
  })

  test('of an area are not called short while stations have yet to report', () => {
    const known = area({}, { governor: ballots({ received: 100, stationsSupplied: 1 }) })
    const place = areaModel(known, english)
    expect(row(place, 'ballots', 'received')?.[0]).toEqual(['100', null, 'plain'])
    expect(row(place, 'ballots', 'TPS that reported receipt')?.[0]?.[0]).toBe('1 of 120 TPS')
  })

  test('of the province are the governor’s alone', () => {
    const known = area({ code: '35', level: 'PROVINCE', parent: null }, { regency: null })
    expect(areaModel(known, english).blocks[0]?.columns).toEqual(['Governor'])
  })
})

describe('the result at a place', () => {
  test('names each pair of each contest and says that it is not official', () => {
    const votes = (name: string) => [{ number: 1, name, votes: 200 }]
    const known = station(
      {},
      {
        governorResults: results({ stationsCounted: 1, votes: votes('Pasangan 1') }),
        regencyResults: results({ stationsCounted: 1, votes: votes('Kolom kosong') }),
      },
    )
    const place = stationModel(known, english)
    expect(row(place, 'results', 'ballot number 1')).toEqual([
      ['200', 'Pasangan 1', 'plain'],
      ['200', 'Kolom kosong', 'plain'],
    ])
    expect(place.blocks.find(({ id }) => id === 'results')?.caution).toContain('not the official')
  })

  test('in an area says of how many stations it is', () => {
    const known = area({}, { governorResults: results({ stationsCounted: 30 }) })
    const counted = row(areaModel(known, english), 'results', 'result is in')
    expect(counted?.[0]?.[0]).toBe('30 of 120 TPS')
  })
})

describe('result sheets of a station', () => {
  test('say why one was rejected and who is to finish it', () => {
    const rejected = sheet({ state: 'REJECTED', rejection: 'PHOTO_QUALITY', path: 'ONLINE' })
    const handed = sheet({ sheet: 2, state: 'HANDED_TO_DISTRICT', owner: 'PPK Karang Pilang' })
    const place = stationModel(station({ sheets: [rejected, handed] }), english)
    expect(row(place, 'sheets', 'sheet\u00a01')?.[0]).toEqual([
      'rejected',
      'photo quality · online',
      'attention',
    ])
    expect(row(place, 'sheets', 'sheet\u00a02')?.[0]?.[1]).toBe('by PPK Karang Pilang')
    expect(row(place, 'sheets', 'sheet\u00a01')?.[1]?.[0]).toBe('not photographed')
  })
})
