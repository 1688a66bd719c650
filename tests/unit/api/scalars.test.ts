import { GraphQLError, parseValue } from 'graphql'
import { describe, expect, test } from 'vitest'
import { enumOf } from '../../../server/src/api/enums.ts'
import { CursorScalar, DateTimeScalar } from '../../../server/src/api/scalars.ts'
import { wib } from '../../support/builders/clock.ts'

describe('a moment', () => {
  test('is written with the offset of WIB', () => {
    expect(DateTimeScalar.serialize(wib('28 10:15'))).toBe('2024-11-28T10:15:00.000+07:00')
  })

  test.each([
    '2024-11-28T10:15:00+07:00',
    '2024-11-28T03:15:00Z',
    '2024-11-28T03:15:00.000Z',
    '2024-11-27T22:15:00.000-05:00',
    '2024-11-28T12:15:00+09:00',
  ])('is read with any offset: %s', (text) => {
    expect(DateTimeScalar.parseValue(text)).toBe(wib('28 10:15'))
    expect(DateTimeScalar.parseLiteral(parseValue(`"${text}"`), {})).toBe(wib('28 10:15'))
  })

  test.each([
    '2024-11-28',
    '2024-11-28T10:15:00',
    '2024-02-31T10:15:00Z',
    '2024-02-31T10:15:00.000Z',
    '+012024-11-28T03:15:00.000Z',
    'yesterday',
    'the day before yesterday',
    '',
  ])('is not %j', (text) => {
    expect(() => DateTimeScalar.parseValue(text)).toThrow(GraphQLError)
    expect(() => DateTimeScalar.parseLiteral(parseValue(`"${text}"`), {})).toThrow(GraphQLError)
  })
})

describe('a cursor in a request', () => {
  test('is any short text, for nonsense is answered and not refused', () => {
    expect(CursorScalar.parseValue('nonsense')).toBe('nonsense')
    expect(CursorScalar.parseLiteral(parseValue('"nonsense"'), {})).toBe('nonsense')
  })

  test("is refused as the client's mistake when it is long or no text", () => {
    for (const value of ['x'.repeat(201), 5, null, {}]) {
      expect(() => CursorScalar.parseValue(value)).toThrow(GraphQLError)
    }
    expect(() => CursorScalar.parseLiteral(parseValue('5'), {})).toThrow(GraphQLError)
  })
})

test('an enum has each value under its own name', () => {
  expect(enumOf(['LIVE', 'REHEARSAL'])).toEqual({ LIVE: 'LIVE', REHEARSAL: 'REHEARSAL' })
})
