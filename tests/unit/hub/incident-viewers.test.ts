import { describe, expect, test } from 'vitest'
import { HubError } from '../../../server/src/domain/errors.ts'
import { IncidentViewers } from '../../../server/src/hub/incident-viewers.ts'
import { Ticker } from '../../../server/src/hub/ticker.ts'

const anyone = () => undefined

/** Nothing ticks by itself. */
const quiet = () => new IncidentViewers(new Ticker(3_600_000))

describe('who looks at a ticket', () => {
  test('is told at once to all who look, when somebody comes and when somebody goes', async () => {
    const viewers = quiet()
    const budi = viewers.watch(7, 'meja-2', anyone)
    expect((await budi.next()).value).toEqual(['meja-2'])
    const waiting = budi.next()
    const ani = viewers.watch(7, 'meja-1', anyone)
    expect((await waiting).value).toEqual(['meja-1', 'meja-2'])
    expect((await ani.next()).value).toEqual(['meja-1', 'meja-2'])
    const alone = budi.next()
    await ani.return?.()
    expect((await alone).value).toEqual(['meja-2'])
  })

  test('is counted once however many screens it has, and stays until the last is closed', async () => {
    const viewers = quiet()
    const first = viewers.watch(7, 'meja-1', anyone)
    const second = viewers.watch(7, 'meja-1', anyone)
    const other = viewers.watch(7, 'meja-2', anyone)
    expect((await other.next()).value).toEqual(['meja-1', 'meja-2'])
    const waiting = other.next()
    await first.return?.()
    await second.return?.()
    expect((await waiting).value).toEqual(['meja-2'])
  })

  test('is not told to who looks at another ticket', async () => {
    const viewers = quiet()
    const watcher = viewers.watch(7, 'meja-1', anyone)
    await watcher.next()
    const waiting = watcher.next()
    viewers.watch(8, 'meja-2', anyone)
    await viewers.close()
    expect(await waiting).toEqual({ value: undefined, done: true })
  })

  test('who reads slowly gets the names as they are now, and not those that were', async () => {
    const viewers = quiet()
    const slow = viewers.watch(7, 'meja-1', anyone)
    const passing = viewers.watch(7, 'meja-2', anyone)
    await passing.return?.()
    expect((await slow.next()).value).toEqual(['meja-1'])
  })

  test('ends with the session of who looks, for the others too', async () => {
    const ticker = new Ticker(1)
    const viewers = new IncidentViewers(ticker)
    let signedIn = true
    const watcher = viewers.watch(7, 'meja-1', anyone)
    const leaving = viewers.watch(7, 'meja-2', () => {
      if (!signedIn) throw new HubError('FORBIDDEN', 'Not any more.')
    })
    expect((await watcher.next()).value).toEqual(['meja-1', 'meja-2'])
    await leaving.next()
    const waiting = watcher.next()
    const sentAway = leaving.next()
    signedIn = false
    await expect(sentAway).rejects.toThrow('Not any more.')
    expect((await waiting).value).toEqual(['meja-1'])
    ticker.stop()
  })
})
