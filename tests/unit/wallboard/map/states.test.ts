import { describe, expect, test } from 'vitest'
import { createMapStates } from '../../../../wallboard/src/map/states.ts'
import type { Classes } from '../../../../wallboard/src/map/states.ts'

function map() {
  const painted: [string, number | null][] = []
  const states = createMapStates((code, index) => painted.push([code, index]))
  const strokes = () => painted.splice(0)
  return { states, strokes }
}

const evening: Classes = new Map([
  ['35.29.23', 0],
  ['35.27.10', null],
])

describe('what the map shows', () => {
  test('waits for the map and is then painted at once', () => {
    const { states, strokes } = map()
    states.show(evening)
    expect(strokes()).toEqual([])
    states.ready()
    expect(strokes()).toEqual([...evening])
  })

  test('is painted only where it differs', () => {
    const { states, strokes } = map()
    states.ready()
    states.show(evening)
    strokes()
    states.show(new Map([...evening, ['35.29.23', 1]]))
    expect(strokes()).toEqual([['35.29.23', 1]])
  })

  test('has no data where the next scene has said nothing yet', () => {
    const { states, strokes } = map()
    states.ready()
    states.show(evening)
    strokes()
    states.show(new Map([['35.27.10', 2]]))
    expect(strokes()).toEqual([
      ['35.27.10', 2],
      ['35.29.23', null],
    ])
    states.show(evening)
    expect(strokes()).toEqual([
      ['35.29.23', 0],
      ['35.27.10', null],
    ])
  })

  test('is kept through a lost GPU context and painted anew, with what changed meanwhile', () => {
    const { states, strokes } = map()
    states.ready()
    states.show(evening)
    strokes()
    states.lost()
    states.show(new Map([...evening, ['35.27.10', 5]]))
    expect(strokes()).toEqual([])
    states.ready()
    expect(strokes()).toEqual([
      ['35.29.23', 0],
      ['35.27.10', 5],
    ])
  })
})
