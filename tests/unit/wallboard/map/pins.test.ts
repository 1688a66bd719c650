import { describe, expect, test } from 'vitest'
import { clusterPins } from '../../../../wallboard/src/map/pin.ts'
import type { Pin } from '../../../../wallboard/src/map/pin.ts'

/** A pin at a point that is a hundredth of a degree a unit wide. */
function pin(key: number, at: readonly [number, number], wishes: Partial<Pin> = {}): Pin {
  const [longitude, latitude] = at
  const plain = { severity: 'MEDIUM', calling: false, code: '35.78.01' } as const
  return { key, ...plain, longitude, latitude, ...wishes }
}

const asIs = (longitude: number, latitude: number) => [longitude, latitude] as const

describe('pins of the map', () => {
  test('that lie on one another are one mark with their number, where the worst of them is', () => {
    const pins = [
      pin(1, [10, 10]),
      pin(2, [11, 10], { severity: 'CRITICAL' }),
      pin(3, [11, 11], { severity: 'LOW' }),
    ]
    expect(clusterPins(pins, asIs, 2)).toEqual([
      {
        key: 2,
        severity: 'CRITICAL',
        calling: false,
        count: 3,
        x: 11,
        y: 10,
        longitude: 11,
        latitude: 10,
      },
    ])
  })

  test('that lie apart keep to themselves, and none is lost', () => {
    const pins = Array.from({ length: 300 }, (_, index) => pin(index, [index % 20, index / 20]))
    const marks = clusterPins(pins, asIs, 2)
    expect(marks.reduce((sum, { count }) => sum + count, 0)).toBe(300)
    const apart = marks.flatMap((one) =>
      marks.flatMap((other) => (one === other ? [] : Math.hypot(one.x - other.x, one.y - other.y))),
    )
    expect(Math.min(...apart)).toBeGreaterThanOrEqual(2)
  })

  test('stand the same in whatever order they came, the worst on top', () => {
    const pins = [
      pin(1, [0, 0], { severity: 'HIGH' }),
      pin(2, [1, 0], { severity: 'HIGH' }),
      pin(3, [9, 0], { severity: 'CRITICAL' }),
      pin(4, [20, 0]),
    ]
    const marks = clusterPins(pins, asIs, 2)
    expect(marks.map(({ key }) => key)).toEqual([4, 1, 3])
    expect(clusterPins(pins.toReversed(), asIs, 2)).toEqual(marks)
  })

  test('call for somebody where any critical one among them does', () => {
    const pins = [
      pin(1, [0, 0], { severity: 'CRITICAL' }),
      pin(2, [0, 0], { severity: 'CRITICAL', calling: true }),
    ]
    expect(clusterPins(pins, asIs, 2)).toMatchObject([{ key: 2, calling: true, count: 2 }])
  })
})
