import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Dialect, FromClients, FromServer, Load, ToClients, ToServer } from './protocol.ts'

/** A server of the comparison. */
export interface Entrant {
  /** Its program in this folder. */
  program: string
  path: string
  dialect: Dialect
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
  /** Bytes of the server's heap. */
  heap(): Promise<number>
}

const flags = ['--conditions=source', '--import', '@oxc-node/core/register', '--expose-gc']

/** Starts a server and subscribes so many sockets to it. */
export async function fieldOf(entrant: Entrant, sockets: number): Promise<Field> {
  const server = program(entrant.program)
  const { ready: port } = await heard<FromServer, { ready: number }>(server, 'ready')
  const clients = program('clients.ts')
  const { path, dialect } = entrant
  say<ToClients>(clients, { connect: { port, path, sockets, dialect } })
  await heard<FromClients, { connected: true }>(clients, 'connected')
  const report = async () => {
    say<ToServer>(server, { report: 'cpu' })
    return await heard<FromServer, { cpu: number; heap: number }>(server, 'cpu')
  }
  return {
    heap: async () => (await report()).heap,
    run: async (load) => {
      const expected = load.events * sockets
      const counted = heard<FromClients, { counted: Counted }>(clients, 'counted')
      const published = heard<FromServer, { published: { ms: number } }>(server, 'published')
      say<ToClients>(clients, { expect: expected })
      await report()
      say<ToServer>(server, { publish: load })
      const [{ counted: all }, { published: sent }] = await Promise.all([counted, published])
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
    if (!(kind in message)) return
    child.off('message', listen)
    resolve(message as Kind)
  }
  child.on('message', listen)
  child.once('exit', (code) => reject(new Error(`a process of the bench ended with ${code}`)))
  return promise
}
