import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as passed } from 'node:timers/promises'
import type { Dialect, FromClients, FromServer, Load, ToClients, ToServer } from './protocol.ts'

/** A server of the comparison. */
export interface Entrant {
  /** Its program in this folder. */
  program: string
  path: string
  /** How its clients ask; `token` is what the server told them to show. */
  dialect(token: string): Dialect
}

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
}

/** A server with its subscribers, each in a process of their own. */
export interface Field extends AsyncDisposable {
  /** Publishes a load and waits until everything came, or nothing comes any more. */
  run(load: Load): Promise<Outcome>
  /** What the server says of itself. */
  report(): Promise<Report>
}

const flags = ['--conditions=source', '--import', '@oxc-node/core/register', '--expose-gc']

/** Starts a server and subscribes so many sockets to it. */
export async function fieldOf(entrant: Entrant, sockets: number): Promise<Field> {
  const server = program(entrant.program)
  const { ready } = await heard<FromServer, Ready>(server, 'ready')
  const { port, token } = ready
  const clients = program('clients.ts')
  const { path, dialect } = entrant
  say<ToClients>(clients, { connect: { port, path, sockets, dialect: dialect(token) } })
  await heard<FromClients, { connected: true }>(clients, 'connected')
  const report = async () => {
    say<ToServer>(server, { report: 'cpu' })
    return await heard<FromServer, Report>(server, 'cpu')
  }
  return {
    report,
    run: async (load) => {
      const expected = load.ticks ? Number.MAX_SAFE_INTEGER : load.events * sockets
      const counted = heard<FromClients, { counted: Counted }>(clients, 'counted')
      const published = heard<FromServer, { published: { ms: number } }>(server, 'published')
      say<ToClients>(clients, { expect: expected })
      await report()
      say<ToServer>(server, { publish: load })
      const { published: sent } = await published
      if (load.ticks) {
        await passed(2 * load.ticks)
        say<ToClients>(clients, { stop: true })
      }
      const { counted: all } = await counted
      const { cpu } = await report()
      const { events: delivered, ms, p50, p99 } = all
      const cpuMicros = (cpu * 1000) / delivered
      return { delivered, expected, cpuMicros, cpuMs: cpu, publishMs: sent.ms, ms, p50, p99 }
    },
    [Symbol.asyncDispose]: async () => {
      for (const each of [clients, server]) {
        each.kill('SIGKILL')
        if (each.exitCode === null && each.signalCode === null) await once(each, 'exit')
      }
    },
  }
}

/** What a server says of itself: see the protocol. */
export type Report = Extract<FromServer, { cpu: unknown }>

type Ready = Extract<FromServer, { ready: unknown }>
type Counted = Extract<FromClients, { counted: unknown }>['counted']

function program(file: string): ChildProcess {
  return fork(join(import.meta.dirname, file), [], { execArgv: flags })
}

function say<Message extends object>(child: ChildProcess, message: Message): void {
  child.send(message)
}

/** The next message of a kind; fails when the process ends before. */
function heard<Message, Kind extends Message>(child: ChildProcess, kind: string): Promise<Kind> {
  const { promise, resolve, reject } = Promise.withResolvers<Kind>()
  const listen = (message: object): void => {
    if (kind in message) resolve(message as Kind)
  }
  const leave = (code: number | null): void => {
    reject(new Error(`a process of the bench ended with ${code}`))
  }
  child.on('message', listen).once('exit', leave)
  return promise.finally(() => child.off('message', listen).off('exit', leave))
}
