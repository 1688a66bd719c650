import { once } from 'node:events'
import { type Served, served } from './mutations/served.ts'
import { firstScene } from './opening/scene.ts'
import { openScreen, type Screen } from './opening/screen.ts'
import { type Measured, quantile } from './support/goal.ts'
import { goals } from './support/goals.ts'

/** Screens that open one after the other, and how often. */
const [SCREENS, ROUNDS] = [40, 10]

/** What a further wall costs that opens while the snapshot holds, beside executing what it asks for. */
export async function* bench(): AsyncGenerator<Measured> {
  await using hub = await served('opening/our-wall.ts')
  const first = await openScreen(hub)
  // The first rounds also warm up the compiler, as the other work of a hub would have.
  for (let round = 0; round < ROUNDS; round += 1) await furtherScreens(hub)
  const alone = await hub.ask<number>('alone')
  const rounds: Round[] = []
  const strangers: Round[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.push(await furtherScreens(hub))
    strangers.push(await furtherScreens(hub, []))
  }
  const again = await hub.ask<number>('alone')
  const executing = (alone + again) / 2
  const [cpuMs, connecting] = [usual(rounds), usual(strangers)]
  first.socket.terminate()
  const warm = rounds.flatMap(({ delays }) => delays)
  const us = (ms: number): string => `${(ms * 1000).toFixed(0)} us`
  yield {
    ...goals.opening.further,
    figure: cpuMs / executing,
    ours: us(cpuMs),
    beside: us(executing),
    note: `of it ${us(connecting)} to connect`,
  }
  yield { what: 'first frames of the first screen of all', figure: first.ms, unit: 'ms' }
  const slow = `99 of 100 within ${quantile(warm, 0.99).toFixed(1)} ms`
  yield { what: 'of a further screen', figure: quantile(warm, 0.5), unit: 'ms', note: slow }
  yield { what: 'bytes of the first frames', figure: first.bytes / 1024, unit: 'KB' }
}

/** What screens came to that opened while the snapshot held. */
interface Round {
  /** Milliseconds of the server's processor for each. */
  cpuMs: number
  delays: number[]
}

/** They go before the next round begins: following the figures is another cost than opening. */
async function furtherScreens(hub: Served, scene = firstScene): Promise<Round> {
  const screens: Screen[] = [await openScreen(hub)]
  await hub.cpuMs()
  for (let number = 0; number < SCREENS; number += 1) screens.push(await openScreen(hub, scene))
  const cpuMs = (await hub.cpuMs()) / SCREENS
  await Promise.all(
    screens.map(async ({ socket }) => {
      socket.close()
      await once(socket, 'close')
    }),
  )
  return { cpuMs, delays: screens.slice(1).map(({ ms }) => ms) }
}

/** The median: a round in which the machine was busy otherwise says little. */
function usual(rounds: readonly Round[]): number {
  return quantile(
    rounds.map(({ cpuMs }) => cpuMs),
    0.5,
  )
}
