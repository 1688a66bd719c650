import { afterClose, CloseCode } from '@ruang-pantau/schema'
import { describe, expect, test } from 'vitest'
import { Allowance } from '../../../../server/src/api/protection/allowance.ts'
import { type Line, Liveness } from '../../../../server/src/api/protection/liveness.ts'
import { Tally } from '../../../../server/src/api/protection/tally.ts'

describe('what is open at a time', () => {
  test('is refused beyond its limit, for each key by itself, until one is closed', () => {
    const tally = new Tally(2)
    expect(['a', 'a', 'a', 'b'].map((key) => tally.open(key))).toEqual([true, true, false, true])
    tally.close('a')
    expect(['a', 'a'].map((key) => tally.open(key))).toEqual([true, false])
    tally.close('b')
    expect(tally.count('b')).toBe(0)
  })
})

describe('messages', () => {
  test('may come at once, as many as in a minute, and come back little by little', () => {
    const allowance = new Allowance(60, 0)
    for (let sent = 0; sent < 60; sent += 1) expect(allowance.take(0)).toBe(true)
    expect(allowance.take(900)).toBe(false)
    expect(allowance.take(1_000)).toBe(true)
    expect(allowance.take(1_100)).toBe(false)
  })

  test('do not pile up while none come, and none are lost when the clock goes back', () => {
    const allowance = new Allowance(2, 1_000_000)
    expect(allowance.take(9_000_000)).toBe(true)
    expect(allowance.take(0)).toBe(true)
    expect(allowance.take(0)).toBe(false)
  })
})

describe('somebody is at the other end', () => {
  const line = (): { -readonly [Name in keyof Line]: Line[Name] } => ({
    bytesRead: 0,
    bytesWritten: 0,
    writableLength: 0,
  })

  test('as long as they send anything', () => {
    const their = line()
    const liveness = new Liveness(their, 0, true)
    expect(liveness.look(20_000)).toBe(20_000)
    their.bytesRead += 6
    expect(liveness.look(40_000)).toBe(0)
    expect(liveness.look(60_000)).toBe(20_000)
  })

  test('while they take, however slowly, what waits for them', () => {
    const their = { ...line(), bytesWritten: 1_000, writableLength: 900 }
    const liveness = new Liveness(their, 0, true)
    their.writableLength = 890
    expect(liveness.look(20_000)).toBe(0)
    // More is written to them, and nothing is taken.
    their.bytesWritten += 500
    their.writableLength += 500
    expect(liveness.look(40_000)).toBe(20_000)
    expect(liveness.look(120_000)).toBe(100_000)
  })

  test("not because the machine's own buffer takes what is sent to a socket", () => {
    const their = line()
    const liveness = new Liveness(their, 0, true)
    their.bytesWritten += 2
    expect(liveness.look(20_000)).toBe(20_000)
  })

  test('of a stream, which never answers, when nothing waits for them', () => {
    const their = line()
    const liveness = new Liveness(their, 0, false)
    their.bytesWritten += 2
    expect(liveness.look(500_000)).toBe(0)
    their.writableLength = 1
    expect(liveness.look(520_000)).toBe(20_000)
  })
})

describe('who was closed', () => {
  test('comes back at once after a restart and a lost connection, slowly after a limit', () => {
    for (const code of [CloseCode.RESTARTING, CloseCode.NOT_READING, 1001, 1006, 4408]) {
      expect(afterClose(code)).toBe('COME_BACK')
    }
    for (const code of [CloseCode.TOO_MANY_SOCKETS, CloseCode.TOO_MANY_MESSAGES, 4500]) {
      expect(afterClose(code)).toBe('COME_BACK_SLOWLY')
    }
  })

  test('stays away when it may not come in', () => {
    expect(afterClose(CloseCode.UNAUTHORIZED)).toBe('STOP')
    expect(afterClose(CloseCode.FORBIDDEN)).toBe('STOP')
  })
})
