import { once } from 'node:events'
import { createServer } from 'node:http'
import { expect, test } from 'vitest'
import { launchChromium } from '../support/chromium.ts'
import { freePort } from '../support/free-port.ts'

const page = `<title>asks elsewhere</title>
  <img src="http://tiles.example.org/1.png"><img src="http://192.0.2.1/2.png"><img src="/own.png">
  <script>new WebSocket('ws://feed.example.org/graphql')</script>`

test('the browser of the tests refuses and records what a page asks of another host', async () => {
  const port = await freePort()
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end(page)
  }).listen(port)
  await once(server, 'listening')
  const browser = await launchChromium()
  try {
    const tab = await browser.context.newPage()
    const reasons: unknown[] = []
    tab.on('requestfailed', (request) => reasons.push(request.failure()?.errorText))
    const socketRefused = tab
      .waitForEvent('websocket')
      .then((socket) => socket.waitForEvent('socketerror'))
    await tab.goto(`http://localhost:${port}/`)
    await socketRefused
    // Unresolved even where the address is a number: nothing was sent, network or not.
    const unresolved = 'net::ERR_NAME_NOT_RESOLVED'
    await expect.poll(() => reasons).toEqual([unresolved, unresolved])
    expect(browser.foreignRequests.toSorted()).toEqual([
      'http://192.0.2.1/2.png',
      'http://tiles.example.org/1.png',
      'ws://feed.example.org/graphql',
    ])
  } finally {
    await browser.close()
    server.close()
  }
})
