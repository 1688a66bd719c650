import { describe, expect, test } from 'vitest'
import { similarArea, similarTo } from '../../../../server/src/domain/incidents/similar.ts'
import { wib } from '../../../support/builders/clock.ts'

const VILLAGE = '35.78.01.1001'
const STATION = `${VILLAGE}.003`

interface Told {
  number: number
  category: 'LOGISTICS' | 'VOTING'
  title: string
  place: string | null
  openedAt: number
}

/** A ticket of a station at eight in the morning, with what differs. */
function ticket(number: number, more: Partial<Told> = {}): Told {
  const base = { category: 'LOGISTICS', title: 'Surat suara kurang 25', place: STATION } as const
  return { number, ...base, openedAt: wib('27 08:00'), ...more }
}

function numbers(others: Told[], own = ticket(1)): number[] {
  return similarTo(own, others, 120).map(({ number }) => number)
}

describe('tickets that may be about the same', () => {
  test('are of the same category and station, and never the ticket itself', () => {
    const own = ticket(1)
    const others = [own, ticket(2), ticket(3, { category: 'VOTING' })]
    expect(numbers([...others, ticket(4, { place: `${VILLAGE}.004` })], own)).toEqual([2])
  })

  test('are of the village when one of them has no more than that, after those of the station', () => {
    const others = [ticket(2, { place: VILLAGE }), ticket(3), ticket(4, { place: '35.78.01' })]
    expect(numbers(others)).toEqual([3, 2])
    const ofVillage = [
      ticket(2),
      ticket(3, { place: VILLAGE }),
      ticket(4, { place: '35.78.02.1001' }),
    ]
    expect(numbers(ofVillage, ticket(1, { place: VILLAGE }))).toEqual([3, 2])
  })

  test('were opened within the window before or after it', () => {
    const at = (time: string) => ({ openedAt: wib(time) })
    const others = [ticket(2, at('27 06:00')), ticket(3, at('27 05:59')), ticket(4, at('27 10:00'))]
    expect(numbers([...others, ticket(5, at('27 10:01'))])).toEqual([2, 4])
  })

  test('stand in the order of the words they share, then of time', () => {
    const others = [
      ticket(2, { title: 'Tinta habis', openedAt: wib('27 08:01') }),
      ticket(3, { title: 'ss kurang', openedAt: wib('27 08:30') }),
      ticket(4, { title: 'kurang 25 lembar surat suara', openedAt: wib('27 09:30') }),
      ticket(5, { title: 'kurang', openedAt: wib('27 08:20') }),
    ]
    expect(numbers(others)).toEqual([4, 5, 3, 2])
  })

  test('are ten at most', () => {
    expect(numbers(Array.from({ length: 30 }, (_, at) => ticket(at + 2)))).toHaveLength(10)
  })

  test('without a place are those that say the same', () => {
    const nowhere = { place: null }
    const others = [ticket(2, nowhere), ticket(3, { ...nowhere, title: 'Tanya jadwal' }), ticket(4)]
    expect(numbers(others, ticket(1, nowhere))).toEqual([2])
  })
})

test('they are looked for in the village of a station, and in the province without a place', () => {
  expect(similarArea({ place: STATION })).toBe(VILLAGE)
  expect(similarArea({ place: '35.78' })).toBe('35.78')
  expect(similarArea({ place: null })).toBe('35')
})
