import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** How much of what a program complained of is told when it ends, in characters. */
const TOLD = 4_000

/** A program of the bench in a process of its own. */
export interface Program extends AsyncDisposable {
  /** Sends it a message. */
  say(message: object): void
  /**
   * The next message that has this member. Fails when the process ends before, with its name, how it
   * ended and what it complained of.
   */
  heard<Message>(member: string): Promise<Message>
}

/**
 * Starts a program, named from the folder of the benches; it runs what was built, as it runs
 * where it is used. `settings` are added to its environment.
 */
export function program(file: string, settings: Record<string, string> = {}): Program {
  const child = fork(join(import.meta.dirname, '..', file), [], {
    env: { ...process.env, NODE_ENV: 'production', ...settings },
    execArgv: ['--expose-gc', '--enable-source-maps'],
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  })
  let complaints = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    complaints = `${complaints}${text}`.slice(-TOLD)
  })
  // After `close` nothing more is read from it, so that what it complained of is complete.
  const gone = once(child, 'close').then(([code, signal]: (number | string | null)[]) => {
    const how = signal === null ? `with code ${code}` : `by signal ${signal}`
    return new Error(`${file} ended ${how} while it was waited for\n${complaints}`.trimEnd())
  })
  return {
    say: (message) => void child.send(message),
    heard: (member) => {
      const { promise, resolve, reject } = Promise.withResolvers<never>()
      const listen = (message: object): void => {
        if (member in message) resolve(message as never)
      }
      child.on('message', listen)
      void gone.then(reject)
      const answer = promise.finally(() => child.off('message', listen))
      // Whoever waits for it sees it fail; that nobody does any more must not end the bench.
      answer.catch(() => undefined)
      return answer
    },
    [Symbol.asyncDispose]: async () => {
      child.kill('SIGKILL')
      await gone
    },
  }
}
