import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { setImmediate as nextTurn, setTimeout as delay } from 'node:timers/promises'
import type { Door } from '../../api/traffic/door.ts'
import { makeHttpServer } from '../../api/transport/http.ts'
import { serveWebSocket } from '../../api/transport/websocket.ts'
import { HubError } from '../../domain/errors.ts'
import type { Config } from '../config.ts'
import type { WiredHub } from './wire.ts'

/**
 * How long nobody may have come before the port closes, in milliseconds. Until then those who come are
 * told that the hub stops: a port that closes at once leaves whom the system has let in without answer.
 */
const QUIET = 250

/** Turns of the event loop after which whoever the system has let in has been seen. */
const TURNS = 3

/** How long requests that came in may take to be answered, in milliseconds. */
const LONGEST_WAIT = 4_000

/** An open port. */
export interface Listening {
  url: string
  /** Lets nobody in any more; resolves when those who came before are answered, or took too long. */
  drain(): Promise<void>
  /** Sends everybody away and closes the port. */
  close(): Promise<void>
}

/** Opens the port for HTTP, SSE and WebSocket. Throws CONFIGURATION when it cannot be had. */
export async function listen(
  { gateway, services, metrics }: Pick<WiredHub, 'gateway' | 'services' | 'metrics'>,
  wallFolder: string,
  { port, host }: Pick<Config, 'port' | 'host'>,
): Promise<Listening> {
  const http = await makeHttpServer(gateway, services, wallFolder)
  metrics.server(http.server)
  const sockets = serveWebSocket(http.server, gateway)
  try {
    http.server.listen(port, host ?? undefined)
    await once(http.server, 'listening')
  } catch (cause) {
    throw unavailable(port, host, cause)
  }
  const { port: opened } = http.server.address() as AddressInfo
  return {
    url: `http://${host ?? 'localhost'}:${opened}`,
    drain: async () => {
      const { door } = gateway.traffic
      door.knock()
      http.server.on('connection', () => door.knock())
      await Promise.race([
        door.close().then(() => quiet(door)),
        delay(LONGEST_WAIT, null, { ref: false }),
      ])
    },
    close: async () => {
      const closed = once(http.server, 'close')
      http.server.close()
      await sockets.close()
      await http.stop()
      // Streams and kept connections end when their reader goes; the hub does not wait for that.
      http.server.closeAllConnections()
      await closed
    },
  }
}

/** Resolves when nobody has come for a while. */
async function quiet(door: Door): Promise<void> {
  while (door.quietFor < QUIET) {
    await delay(QUIET - door.quietFor, null, { ref: false })
    // A busy hub looks at its clock before it looks at who has come.
    for (let turn = 0; turn < TURNS; turn += 1) await nextTurn()
  }
}

function unavailable(port: number, host: string | null, cause: unknown): HubError {
  const code = (cause as NodeJS.ErrnoException).code
  const message =
    code === 'EADDRINUSE'
      ? `Port ${port} is taken: stop what runs there, or set PANTAU_PORT to another one.`
      : `Port ${port} of ${host ?? 'this machine'} cannot be opened (${code}): set PANTAU_PORT or PANTAU_HOST.`
  return new HubError('CONFIGURATION', message, { cause })
}
