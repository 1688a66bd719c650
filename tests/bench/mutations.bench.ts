import { type Loaded, loaded, type Turn } from './mutations/load.ts'
import { turnoutBody } from './mutations/report.ts'
import { register } from './support/desk.ts'
import { type Measured, quantile } from './support/goal.ts'
import { goals } from './support/goals.ts'

const CONNECTIONS = 32

/** Turns of each server, and how long one lasts, in milliseconds. */
const [TURNS, TURN] = [6, 1_500]

/** Milliseconds that each is warmed up. */
const WARM_UP = 3_000

/**
 * Single mutations over HTTP, each acknowledged when it is on the disk: our hub, and an ORM that
 * flushes an event, over the same server.
 */
export async function* bench(): AsyncGenerator<Measured> {
  const stations = register.geography.stationsWithin('35').map(({ code }) => code)
  const bodyOf = (number: number): string => turnoutBody(number, stations)
  await using our = await loaded('mutations/our-server.ts', CONNECTIONS, bodyOf)
  await using orm = await loaded('mutations/orm-server.ts', CONNECTIONS, bodyOf)
  const [ours, theirs] = await inTurns(our, orm)
  const micros = ({ cpuMs, mutations }: Turn): number => (cpuMs * 1000) / mutations
  const spent = (turn: Turn): string => {
    const core = (turn.cpuMs / turn.ms).toFixed(2)
    return `${micros(turn).toFixed(0)} us of the processor each; it had ${core} of a core`
  }
  const [rate, unit] = [`single mutations a second, ${CONNECTIONS} connections`, '/s']
  yield { what: rate, figure: perSecond(ours), unit, note: spent(ours) }
  yield { what: 'the same with an ORM', figure: perSecond(theirs), unit, note: spent(theirs) }
  yield {
    ...goals.mutations.orm,
    figure: perSecond(ours) / perSecond(theirs),
    ours: `${perSecond(ours).toFixed(0)} /s`,
    beside: `${perSecond(theirs).toFixed(0)} /s`,
    note: `${(micros(theirs) / micros(ours)).toFixed(2)} by the processor's time`,
  }
  const medians = [ours, theirs].map(({ delays }) => quantile(delays, 0.5).toFixed(1)).join(' / ')
  const [fast, slow] = [quantile(ours.delays, 0.99), quantile(theirs.delays, 0.99)]
  yield {
    ...goals.mutations.late,
    figure: fast,
    ours: `${fast.toFixed(1)} ms`,
    beside: `${slow.toFixed(1)} ms`,
    note: `medians ${medians} ms`,
  }
}

/** In turns, so that whatever else the machine does slows both down alike. */
async function inTurns(our: Loaded, orm: Loaded): Promise<[Turn, Turn]> {
  await our.turn(WARM_UP)
  await orm.turn(WARM_UP)
  const turns: [Turn[], Turn[]] = [[], []]
  for (let turn = 0; turn < TURNS; turn += 1) {
    turns[0].push(await our.turn(TURN))
    turns[1].push(await orm.turn(TURN))
  }
  return [together(turns[0]), together(turns[1])]
}

function together(turns: readonly Turn[]): Turn {
  const sum = (of: (turn: Turn) => number): number => turns.reduce((all, one) => all + of(one), 0)
  return {
    mutations: sum(({ mutations }) => mutations),
    ms: sum(({ ms }) => ms),
    cpuMs: sum(({ cpuMs }) => cpuMs),
    delays: turns.flatMap(({ delays }) => delays),
  }
}

function perSecond({ mutations, ms }: Turn): number {
  return (mutations / ms) * 1000
}
