import { chromium } from 'playwright-core'
import type { BrowserContext } from 'playwright-core'

const quietArguments = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  // The browser itself cannot reach another host, whichever part of it asks.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
]

const hereOnly = new Set(['localhost', '127.0.0.1', '[::1]'])

/** Whether a page's request leaves this machine; `data:`, `blob:` and the like never do. */
function isForeign(url: string): boolean {
  const { protocol, hostname } = new URL(url)
  return /^(https?|wss?):$/.test(protocol) && !hereOnly.has(hostname)
}

/** A real Chromium that reaches this machine only. */
export interface LocalChromium {
  context: BrowserContext
  /** Addresses on other hosts that pages asked for, in order; each request was refused. */
  foreignRequests: readonly string[]
  close(): Promise<void>
}

/** Size of the page in CSS pixels, one device pixel each. */
export interface Screen {
  width: number
  height: number
}

/**
 * Starts Debian's Chromium with a fresh profile and software GL.
 * `PANTAU_CHROMIUM` names another executable. Rejects when there is none.
 */
export async function launchChromium(
  viewport: Screen = { width: 1920, height: 1080 },
): Promise<LocalChromium> {
  const browser = await chromium.launch({
    executablePath: process.env.PANTAU_CHROMIUM ?? '/usr/bin/chromium',
    args: quietArguments,
  })
  const context = await browser.newContext({ viewport, deviceScaleFactor: 1 })
  const foreignRequests: string[] = []
  const record = (url: string) => {
    if (isForeign(url)) foreignRequests.push(url)
  }
  context.on('request', (request) => record(request.url()))
  context.on('page', (page) => page.on('websocket', (socket) => record(socket.url())))
  return { context, foreignRequests, close: () => browser.close() }
}
