import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** What a server of the bench tells first. */
export interface Ready {
  port: number
  /** Shown by who may do everything; empty where nothing is hidden. */
  token: string
}

/** A server in a process of its own. */
export interface Served extends Ready, AsyncDisposable {
  /** Has it do something it knows, and gives what it answers. Throws when its process ends. */
  ask<Answer>(question: string): Promise<Answer>
  /** Milliseconds of its processor since it was last asked. */
  cpuMs(): Promise<number>
}

const flags = ['--enable-source-maps']

/** As all of them run where they are in use: libraries leave out checks that help who writes programs. */
const env = { ...process.env, NODE_ENV: 'production' }

/** Starts a program of the benches, named from their folder, and waits until it listens. */
export async function served(program: string): Promise<Served> {
  const child = fork(join(import.meta.dirname, '..', program), [], { execArgv: flags, env })
  const { port, token } = await heard<Ready>(child)
  const ask = <Answer>(question: string): Promise<Answer> => {
    child.send(question)
    return heard<Answer>(child)
  }
  return {
    port,
    token,
    ask,
    cpuMs: () => ask<number>('cpu'),
    [Symbol.asyncDispose]: async () => {
      child.kill('SIGKILL')
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
    },
  }
}

/** In the server's process: tells that it listens, and answers what it is asked from then on. */
export function serving(ready: Ready, answers: Record<string, () => Promise<unknown>> = {}): void {
  let used = process.cpuUsage()
  const cpu = async (): Promise<number> => {
    const { user, system } = process.cpuUsage(used)
    used = process.cpuUsage()
    return (user + system) / 1000
  }
  process.on('message', (question: string) => {
    void (question === 'cpu' ? cpu() : answers[question]?.())?.then((answer) => tell(answer))
  })
  tell(ready)
}

function tell(answer: unknown): void {
  process.send?.({ answer })
}

/** The next thing that a process tells. */
async function heard<Answer>(child: ChildProcess): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>()
  const listen = ({ answer }: { answer: Answer }): void => resolve(answer)
  const leave = (code: number | null): void => {
    reject(new Error(`a process of the bench ended with ${code}`))
  }
  child.once('message', listen).once('exit', leave)
  return promise.finally(() => child.off('message', listen).off('exit', leave))
}
