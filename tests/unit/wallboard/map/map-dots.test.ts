import { describe, expect, test } from 'vitest'
import { createMapDots } from '../../../../wallboard/src/map/map-dots.ts'
import type { Dots } from '../../../../wallboard/src/map/dots.ts'

function map() {
  const strokes: string[] = []
  const dots = createMapDots({
    place: (places) => strokes.push(`place ${places.length / 2}`),
    look: (looks) => strokes.push(`look ${looks.map(({ colour }) => colour).join()}`),
    reveal: (shown) => strokes.push(shown ? 'dots' : 'districts'),
    kind: (id, kind) => strokes.push(`${id} is ${kind}`),
  })
  return { dots, strokes: () => strokes.splice(0) }
}

const places = Float32Array.from([112.7, -7.3, 112.8, -7.2, 112.9, -7.1])
const looks = [
  { colour: 'green', loud: false },
  { colour: 'red', loud: true },
]
const dotsOf = (...kinds: number[]): Dots => ({ places, looks, kinds: Uint8Array.from(kinds) })
const shown = ['dots', 'place 3', 'look green,red', '0 is 0', '1 is 1', '2 is 0']

describe('the stations on a map', () => {
  test('wait for the map and are then drawn at once, in place of the districts', () => {
    const { dots, strokes } = map()
    dots.show(dotsOf(0, 1, 0))
    expect(strokes()).toEqual([])
    dots.ready()
    expect(strokes()).toEqual(shown)
  })

  test('are drawn anew only where they differ', () => {
    const { dots, strokes } = map()
    dots.ready()
    dots.show(dotsOf(0, 1, 0))
    strokes()
    dots.show(dotsOf(0, 1, 1))
    expect(strokes()).toEqual(['dots', '2 is 1'])
  })

  test('give way to the districts, and come back as they are now', () => {
    const { dots, strokes } = map()
    dots.ready()
    dots.show(dotsOf(0, 1, 0))
    strokes()
    dots.show(null)
    expect(strokes()).toEqual(['districts', 'place 0'])
    dots.show(dotsOf(1, 1, 0))
    expect(strokes()).toEqual(['dots', 'place 3', '0 is 1'])
  })

  test('are all drawn again by a map that has lost its GPU, and by none that is lost', () => {
    const { dots, strokes } = map()
    dots.ready()
    dots.show(dotsOf(1, 1, 0))
    strokes()
    dots.lost()
    dots.show(dotsOf(0, 1, 0))
    expect(strokes()).toEqual([])
    dots.ready()
    expect(strokes()).toEqual(shown)
  })
})
