import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { ask } from './ask.ts'
import type { LoadDone, LoadOrder } from './load-protocol.ts'

/** A hub that is kept busy by another process. */
export interface Load extends AsyncDisposable {
  /** Stops when everything that was sent is answered; what was acknowledged. */
  stop(): Promise<LoadDone>
}

const program = fileURLToPath(new URL('load-process.ts', import.meta.url))

/** Begins to load a hub: reports of turnout and verbs on tickets, so many a second. */
export function startLoad(order: LoadOrder): Load {
  const child = fork(program, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  child.send(order)
  return {
    async stop() {
      const told = once(child, 'message') as Promise<[LoadDone]>
      const gone = once(child, 'exit').then(([code]) => {
        throw new Error(`the load ended by itself with ${String(code)}`)
      })
      child.send('stop')
      const [done] = await Promise.race([told, gone])
      gone.catch(() => undefined)
      return done
    },
    [Symbol.asyncDispose]: async () => void child.kill('SIGKILL'),
  }
}

/** Codes of the first station of every village of some regencies: enough that all districts change. */
export async function someStations(
  url: string,
  token: string,
  regencies: readonly string[],
): Promise<string[]> {
  const fields = 'children { children { code } }'
  const asked = regencies.map((code, at) => `r${at}: area(code: "${code}") { ${fields} }`)
  const { data } = await ask<Record<string, { children: { children: { code: string }[] }[] }>>(
    url,
    `{ ${asked.join(' ')} }`,
    { token },
  )
  const villages = Object.values(data).flatMap(({ children }) =>
    children.flatMap((district) => district.children),
  )
  return villages.map(({ code }) => `${code}.001`)
}
