import type { WebSocket } from 'ws'

/** How long a client may take to answer that it is sent away, in milliseconds. */
const CLOSE_TIMEOUT = 2_000

/** Closes a socket; who does not answer is cut off, so that nobody is left half sent away. */
export function sendAway(ws: WebSocket, code: number, reason: string): void {
  if (ws.readyState !== ws.OPEN && ws.readyState !== ws.CONNECTING) return
  ws.close(code, reason)
  void gone(ws)
}

/** Resolves when a socket that was closed is gone; who does not answer has been cut off by then. */
export function gone(ws: WebSocket): Promise<void> {
  return new Promise((resolve) => {
    const cutOff = setTimeout(() => ws.terminate(), CLOSE_TIMEOUT)
    ws.once('close', () => {
      clearTimeout(cutOff)
      resolve()
    })
  })
}
