import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import type { Services } from '../../api/context.ts'
import type { Gateway } from '../../api/transport/gateway.ts'
import { makeHttpServer } from '../../api/transport/http.ts'
import { serveWebSocket } from '../../api/transport/websocket.ts'
import { HubError } from '../../domain/errors.ts'
import type { Config } from '../config.ts'

/** An open port. */
export interface Listening {
  url: string
  close(): Promise<void>
}

/** Opens the port for HTTP, SSE and WebSocket. Throws CONFIGURATION when it cannot be had. */
export async function listen(
  gateway: Gateway,
  services: Services,
  wallFolder: string,
  { port, host }: Pick<Config, 'port' | 'host'>,
): Promise<Listening> {
  const http = await makeHttpServer(gateway, services, wallFolder)
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
    close: async () => {
      await sockets.close()
      const closed = once(http.server, 'close')
      http.server.close()
      http.server.closeIdleConnections()
      await http.stop()
      // Streams and kept connections end when their reader goes; the hub does not wait for that.
      http.server.closeAllConnections()
      await closed
    },
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
