import { describe, expect, test } from 'vitest'
import { gapReasons } from '../../../../server/src/domain/uploads.ts'
import { votingStates } from '../../../../server/src/domain/voting.ts'
import {
  gapIn,
  packedReasons,
  readStations,
  votingIn,
  votingStates as wallStates,
} from '../../../../wallboard/src/feed/station-states.ts'

describe('the state of a station in a byte', () => {
  test('has the numbers of the hub', () => {
    expect(wallStates).toEqual(votingStates)
    expect(packedReasons).toEqual(gapReasons)
  })

  test('says what it does and why it is not published, with a signal or without', () => {
    const counted = 4 | (5 << 3)
    for (const state of [counted, counted | 128])
      expect([votingIn(state), gapIn(state)]).toEqual(['COUNTED', 'IN_QUEUE'])
    expect([votingIn(0), gapIn(0)]).toEqual(['NOT_OPEN', null])
  })

  test('of a later hub that knows more is taken for the least', () => {
    expect([votingIn(7), gapIn(15 << 3)]).toEqual(['NOT_OPEN', 'NOT_SENT'])
  })
})

describe('the stations of an area', () => {
  function hub(status = 200) {
    const asked: [string, string | null][] = []
    const read = readStations(
      () => 'secret',
      async (url, request) => {
        asked.push([String(url), new Headers(request?.headers).get('authorization')])
        const places = new DataView(new ArrayBuffer(8))
        places.setFloat32(0, 112.5, true)
        places.setFloat32(4, -7.25, true)
        const isPlaces = String(url).includes('places')
        const body = isPlaces ? places.buffer : Uint8Array.from([36]).buffer
        return new Response(body, { status, headers: { 'x-surveyed': '1' } })
      },
    )
    return { read, asked }
  }

  test('are read as they are packed, with the token of the screen', async () => {
    const { read, asked } = hub()
    expect(await read.places('35.78')).toEqual({
      places: Float32Array.from([112.5, -7.25]),
      surveyed: 1,
    })
    expect(await read.states('35.78')).toEqual(Uint8Array.from([36]))
    expect(asked).toEqual([
      ['/stations/places?within=35.78', 'Bearer secret'],
      ['/stations/states?within=35.78', 'Bearer secret'],
    ])
  })

  test('that the hub does not give are a failure, unlike none', async () => {
    await expect(hub(404).read.states('35.78')).rejects.toThrow('404')
  })
})
