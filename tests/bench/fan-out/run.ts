import { setTimeout as passed } from 'node:timers/promises'
import { program } from '../support/program.ts'
import type { Entrant } from './entrants.ts'
import type { FromClients, FromServer, Load, Question, ToClients, ToServer } from './protocol.ts'

/** What a load came to. */
export interface Outcome {
  /** Events that reached subscribers, of all that should have. */
  delivered: number
  expected: number
  /** Microseconds of the server's processor for each delivered event. */
  cpuMicros: number
  /** Milliseconds that the server's processor worked, and that the publishing took. */
  cpuMs: number
  publishMs: number
  /** Milliseconds from the first event to the last delivery. */
  ms: number
  /** Milliseconds on the way, by the clock that all processes share. */
  p50: number
  p99: number
  /** The share of a core that the clients took: near 1 they, not the server, set the delays. */
  busy: number
}

/** A server with its subscribers, each in a process of their own. */
export interface Field extends AsyncDisposable {
  readonly entrant: Entrant
  /** So many more sockets subscribe. */
  subscribe(sockets: number): Promise<void>
  /** Publishes a load and waits until everything came, or nothing comes any more. */
  run(load: Load): Promise<Outcome>
  /** Bytes in use on the server's heap, and executions so far. */
  heap(): Promise<number>
  executions(): Promise<number>
}

type Ready = Extract<FromServer, { ready: unknown }>
type Counted = Extract<FromClients, { counted: unknown }>

/** Starts a server and subscribes so many sockets to it. */
export async function fieldOf(entrant: Entrant, sockets = 0): Promise<Field> {
  await using starting = new AsyncDisposableStack()
  const server = starting.use(program(`fan-out/${entrant.program}`))
  const clients = starting.use(program('fan-out/clients.ts'))
  const { port, token } = (await server.heard<Ready>('ready')).ready
  const dialect = entrant.dialect(token)
  let subscribers = 0
  const told = (message: ToServer) => server.say(message)
  const asked = (message: ToClients) => clients.say(message)
  const answer = async (question: Question): Promise<number> => {
    const heard = server.heard<Record<Question, number>>(question)
    told({ tell: question })
    return (await heard)[question]
  }
  const subscribe = async (more: number) => {
    asked({ connect: { port, path: entrant.path, sockets: more, dialect } })
    await clients.heard('connected')
    subscribers += more
  }
  await subscribe(sockets)
  const started = starting.move()
  return {
    entrant,
    heap: () => answer('heap'),
    executions: () => answer('executions'),
    subscribe,
    run: async (load) => {
      const expected = load.ticks ? Number.MAX_SAFE_INTEGER : load.events * subscribers
      const counting = clients.heard<Counted>('counted')
      const publishing = server.heard<{ published: { ms: number } }>('published')
      asked({ expect: expected })
      await answer('cpu')
      told({ publish: load })
      const { published } = await publishing
      if (load.ticks) {
        await passed(2 * load.ticks)
        asked({ stop: true })
      }
      const { counted } = await counting
      const cpuMs = await answer('cpu')
      const { events: delivered, ...times } = counted
      const cpuMicros = (cpuMs * 1000) / delivered
      return { delivered, expected, cpuMicros, cpuMs, publishMs: published.ms, ...times }
    },
    [Symbol.asyncDispose]: () => started.disposeAsync(),
  }
}
