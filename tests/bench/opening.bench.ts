import { type LightScreen, type Manner, openLightly, scriptOf } from './opening/light-screen.ts'
import { type Served, served } from './mutations/served.ts'
import { type Asked, firstScene } from './opening/scene.ts'
import { openScreen } from './opening/screen.ts'
import { type Measured, quantile } from './support/goal.ts'
import { goals } from './support/goals.ts'

/** Screens that open one after the other, and how often. */
const [SCREENS, ROUNDS] = [40, 10]

/** Rounds before: a hub that runs for days has compiled what it does. */
const WARM_UP = 50

/** What a further wall costs that opens while the snapshot holds, beside executing what it asks for. */
export async function* bench(): AsyncGenerator<Measured> {
  await using hub = await served('opening/our-wall.ts')
  const first = await openScreen(hub)
  for (let round = 0; round < WARM_UP; round += 1) await furtherScreens(hub, 'deflates')
  const alone = await hub.ask<number>('alone')
  const [rounds, plain, strangers]: [Round[], Round[], Round[]] = [[], [], []]
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.push(await furtherScreens(hub, 'deflates'))
    plain.push(await furtherScreens(hub, 'plain'))
    strangers.push(await furtherScreens(hub, 'deflates', []))
  }
  const again = await hub.ask<number>('alone')
  const executing = (alone + again) / 2
  const cpuMs = usual(rounds)
  first.socket.terminate()
  const us = (ms: number): string => `${(ms * 1000).toFixed(0)} us`
  yield {
    ...goals.opening.further,
    figure: cpuMs / executing,
    ours: us(cpuMs),
    beside: us(executing),
    note: `of it ${us(usual(strangers))} to connect; ${us(usual(plain))} where nothing is deflated`,
  }
  yield { what: 'first frames of the first screen of all', figure: first.ms, unit: 'ms' }
  const delays = rounds.flatMap((round) => round.delays)
  const slow = `99 of 100 within ${quantile(delays, 0.99).toFixed(1)} ms`
  yield { what: 'of a further screen', figure: quantile(delays, 0.5), unit: 'ms', note: slow }
  const kilobytes = (each: readonly Round[]): number => (each[0]?.bytes ?? Number.NaN) / 1024
  const deflated = `${kilobytes(plain).toFixed(0)} KB where nothing is deflated`
  yield { what: 'bytes of the first frames', figure: kilobytes(rounds), unit: 'KB', note: deflated }
}

/** What screens came to that opened while the snapshot held. */
interface Round {
  /** Milliseconds of the server's processor for each. */
  cpuMs: number
  delays: number[]
  /** Bytes that one of them was sent. */
  bytes: number
}

/** They go before the next round begins: following the figures is another cost than opening. */
async function furtherScreens(
  hub: Served,
  manner: Manner,
  scene: readonly Asked[] = firstScene,
): Promise<Round> {
  const script = scriptOf(hub, scene, manner)
  const screens: LightScreen[] = [await openLightly(script)]
  await hub.cpuMs()
  for (let number = 0; number < SCREENS; number += 1) screens.push(await openLightly(script))
  const cpuMs = (await hub.cpuMs()) / SCREENS
  const bytes = screens[0]?.socket.bytes ?? 0
  await Promise.all(screens.map(({ socket }) => socket.close()))
  return { cpuMs, delays: screens.slice(1).map(({ ms }) => ms), bytes }
}

/** The median: a round in which the machine was busy otherwise says little. */
function usual(rounds: readonly Round[]): number {
  return quantile(
    rounds.map(({ cpuMs }) => cpuMs),
    0.5,
  )
}
