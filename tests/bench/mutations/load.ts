import { Connection } from './connection.ts'
import { requireAccepted } from './report.ts'
import { served } from './served.ts'

/** What came of one turn of a server. */
export interface Turn {
  mutations: number
  ms: number
  /** Milliseconds of the server's processor. */
  cpuMs: number
  /** Milliseconds from sending each to its acknowledgement. */
  delays: number[]
}

/** A server under mutations from connections that each send one after the other. */
export interface Loaded extends AsyncDisposable {
  /** Sends mutations for so many milliseconds; all are acknowledged when it resolves. */
  turn(ms: number): Promise<Turn>
}

/** Starts a server and connects to it; `bodyOf` gives the body of each request. */
export async function loaded(
  program: string,
  connections: number,
  bodyOf: (number: number) => string,
): Promise<Loaded> {
  const server = await served(program)
  const { port, token } = server
  const open = await Promise.all(
    Array.from({ length: connections }, () => Connection.open(port, token)),
  )
  let number = 0
  const sendUntil = async (connection: Connection, end: number, delays: number[]) => {
    while (performance.now() < end) {
      const body = bodyOf((number += 1))
      const sent = performance.now()
      requireAccepted(await connection.post(body), 1)
      delays.push(performance.now() - sent)
    }
  }
  return {
    turn: async (ms) => {
      await server.cpuMs()
      const delays: number[] = []
      const started = performance.now()
      await Promise.all(open.map((each) => sendUntil(each, started + ms, delays)))
      const took = performance.now() - started
      return { mutations: delays.length, ms: took, cpuMs: await server.cpuMs(), delays }
    },
    [Symbol.asyncDispose]: async () => {
      for (const each of open) each[Symbol.dispose]()
      await server[Symbol.asyncDispose]()
    },
  }
}
