import { describe, expect, test } from 'vitest'
import { effectScope } from 'vue'
import { publicCountChannel } from '../../../../wallboard/src/feed/channels.ts'
import { judge } from '../../../../wallboard/src/feed/freshness.ts'
import { useFeed } from '../../../../wallboard/src/feed/use-feed.ts'
import { count } from '../../../../wallboard/src/gallery/public-count.ts'
import { fakePort, fakeTimers, frame } from './fake-port.ts'

function wall() {
  const port = fakePort()
  const timers = fakeTimers()
  const scope = effectScope()
  const feed = scope.run(() =>
    useFeed(port, '35', publicCountChannel.measure, { timers, now: timers.now, random: () => 1 }),
  )
  if (!feed) throw new Error('the scope is over')
  const send = (level: string, wishes: Parameters<typeof frame>[0]) => {
    const opening = port.openings.findLast(({ topic }) => topic.level === level)
    opening?.sink.frame(frame(wishes))
  }
  const state = () => judge(feed.link.value, timers.now()).state
  const all = ['PROVINCE', 'REGENCY', 'DISTRICT']
  const snapshots = () => all.forEach((level) => send(level, { kind: 'SNAPSHOT' }))
  return { port, timers, scope, feed, send, state, snapshots, all }
}

describe('a wall and its connection', () => {
  test('is connecting until every topic has had its first frame', () => {
    const { port, send, state } = wall()
    port.link(true)
    send('PROVINCE', { kind: 'SNAPSHOT' })
    send('REGENCY', { kind: 'SNAPSHOT' })
    expect(state()).toBe('CONNECTING')
    send('DISTRICT', { kind: 'SNAPSHOT' })
    expect(state()).toBe('LIVE')
  })

  test('is as old as the topic that has been silent longest', () => {
    const { port, send, state, snapshots, timers } = wall()
    port.link(true)
    snapshots()
    timers.pass(16_000)
    send('PROVINCE', { kind: 'HEARTBEAT' })
    send('DISTRICT', { kind: 'HEARTBEAT' })
    expect(state()).toBe('DELAYED')
  })

  test('cuts a socket that has gone silent, so that a half-open one cannot fool it', () => {
    const { port, snapshots, timers } = wall()
    port.link(true)
    snapshots()
    timers.pass(19_900)
    expect(port.terminations).toBe(0)
    timers.pass(200)
    expect(port.terminations).toBe(1)
  })

  test('calls the hub gone five seconds after the socket is lost, however often it tries', () => {
    const { port, snapshots, state, timers } = wall()
    port.link(true)
    snapshots()
    port.link(false)
    timers.pass(3_000)
    port.link(false)
    expect(state()).toBe('LIVE')
    timers.pass(2_100)
    expect(state()).toBe('GONE')
    port.link(true)
    expect(state()).toBe('LIVE')
  })

  test('whose figures the hub puts off says why until they are here again', () => {
    const { port, feed, send, snapshots, timers } = wall()
    const why = () => judge(feed.link.value, timers.now()).trouble
    port.link(true)
    snapshots()
    const district = port.openings.findLast(({ topic }) => topic.level === 'DISTRICT')
    district?.sink.ended('OUTDATED')
    expect(why()).toBe('OUTDATED')
    send('PROVINCE', { kind: 'HEARTBEAT' })
    expect(why()).toBe('OUTDATED')
    timers.pass(90_000)
    expect(port.openings).toHaveLength(4)
    send('DISTRICT', { kind: 'RESUMED' })
    expect(why()).toBeNull()
  })

  test('does not cut a socket over which it waits to be served again', () => {
    const { port, snapshots, timers, all } = wall()
    port.link(true)
    snapshots()
    all.forEach((level) =>
      port.openings.find(({ topic }) => topic.level === level)?.sink.ended('FAILING'),
    )
    timers.pass(109_900)
    expect([port.openings.length, port.terminations]).toEqual([6, 0])
    timers.pass(200)
    expect(port.terminations).toBe(1)
  })

  test('that is refused no longer minds how silent the socket is, which others share', () => {
    const { port, feed, timers } = wall()
    port.link(true)
    port.openings[0]?.sink.ended('REFUSED')
    timers.pass(120_000)
    expect([feed.refused.value, port.terminations]).toEqual([true, 0])
  })

  test('cuts a socket over which nothing ever came', () => {
    const { port, timers } = wall()
    timers.pass(20_100)
    expect(port.terminations).toBe(1)
  })

  test('remembers which districts changed, the newest first', () => {
    const { port, send, feed } = wall()
    port.link(true)
    const areas = [count('35.27.10', { published: 34 }), count('35.29.23', { published: null })]
    send('DISTRICT', { kind: 'SNAPSHOT', areas })
    send('DISTRICT', { kind: 'CHANGES', seq: 2, areas: [count('35.27.10', { published: 36 })] })
    send('DISTRICT', { kind: 'CHANGES', seq: 3, areas: [count('35.29.23', { published: 8 })] })
    expect(feed.changes.value.map(({ code, before, after }) => [code, before, after])).toEqual([
      ['35.29.23', null, 8],
      ['35.27.10', 34, 36],
    ])
  })

  test('names the largest of changes that came together first', () => {
    const { port, send, feed } = wall()
    port.link(true)
    const at = (published: readonly number[]) =>
      published.map((stations, index) => count(`35.01.0${index}`, { published: stations }))
    send('DISTRICT', { kind: 'SNAPSHOT', areas: at([1, 1, 1]) })
    send('DISTRICT', { kind: 'CHANGES', seq: 2, areas: at([2, 9, 5]) })
    expect(feed.changes.value.map(({ after }) => after)).toEqual([9, 5, 2])
  })

  test('of a screen that is for a regency asks for nothing above it', () => {
    const levels = (within: string) => {
      const port = fakePort()
      effectScope().run(() =>
        useFeed(port, within, publicCountChannel.measure, {
          timers: fakeTimers(),
          random: () => 1,
        }),
      )
      return port.openings.map(({ topic }) => topic.level)
    }
    expect(levels('35')).toEqual(['PROVINCE', 'REGENCY', 'DISTRICT'])
    expect(levels('35.78')).toEqual(['REGENCY', 'REGENCY', 'DISTRICT'])
    expect(levels('35.78.01')).toEqual(['DISTRICT', 'DISTRICT', 'DISTRICT'])
  })

  test('closes all its topics with the scope', () => {
    const { port, scope } = wall()
    scope.stop()
    expect(port.openings.map(({ closed }) => closed)).toEqual([true, true, true])
  })
})
