import { ask, bearer } from './ask.ts'
import { photo } from './builders/files.ts'
import { helpDesk } from './help-desk.ts'
import type { HubProcess } from './hub-process.ts'
import { announce, put, report } from './intake.ts'
import { RawSocket } from './raw-socket.ts'

/** What nobody but its owner may read, in the forms that people type it in. */
export const PERSONAL = {
  password: 'kuda-hitam-di-sawah',
  phone: '081234567890',
  nik: '3578014405890003',
  note: 'catatan rahasia tentang seseorang',
} as const

/** What turns a terminal around, clears it and begins a line of its own. */
const STEERING = '\u001b[2J\u009b31m\r\n{"level":"error"}'

const { password, phone, nik, note } = PERSONAL
const json = { 'content-type': 'application/json' }

const SIGN_IN = `mutation ($name: String!, $password: String!) {
  signIn(input: { name: $name, password: $password }) { __typename }
}`

/** Sends {@link PERSONAL} by every way into a hub; the secrets that it gave out meanwhile. */
export async function sendSecrets(hub: HubProcess): Promise<string[]> {
  const { url } = hub
  const admin = await hub.adminToken()
  const desk = helpDesk(hub)
  const token = await desk.token('meja', 'DESK', '35.78')
  await desk.open(token, { title: `${note} ${phone}`, reporterPhone: phone })
  await sendOperations(url, admin)
  const { receipt = '' } = await report(url, { text: `${note} ${nik}`, phone })
  await ask(url, `{ problemReport(receipt: "${receipt}") { state } }`)
  const picture = await photo()
  const { url: place = '/' } = await announce(url, {
    receipt,
    bytes: picture.length,
    name: `${phone}.jpg`,
  })
  await put(url, place, picture)
  await sendPaths(url, [
    place,
    `/graphql?query=${password}&token=${admin}`,
    `/lapor?kode=${receipt}`,
    `/tidak/ada/${admin}/${nik}`,
    `/attachments/${nik}?sig=${admin}`,
    `/metrics?token=${admin}`,
  ])
  await sendToStreams(hub, token)
  return [admin, token, receipt, ...receipt.split('-').slice(1), ...place.split('/').slice(-1)]
}

/** Operations that are done, that are refused, and that cannot be read. */
async function sendOperations(url: string, admin: string): Promise<void> {
  const headers = { 'x-password': password, cookie: `token=${admin}`, 'user-agent': nik }
  for (const name of [nik, STEERING, password]) {
    await ask(url, SIGN_IN, { variables: { name, password }, headers })
  }
  await ask(url, SIGN_IN, { variables: { name: nik, password: { password } } })
  await ask(url, `mutation q${phone}_${nik} { signIn(input: { name: "${nik}" }) { id } }`)
  await ask(url, `{ area(code: "${password}") { name } hub${nik} }`)
  await ask(url, `query q${phone} { hub { seq } }`)
  for (const body of [`{"query": "${password}`, `["${password}"]`, password]) {
    await fetch(`${url}/graphql`, { method: 'POST', headers: json, body })
  }
}

/** Addresses, each with credentials that are none, and without. */
async function sendPaths(url: string, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    for (const authorization of [`Bearer ${password}`, `Basic ${password}`, undefined]) {
      const response = await fetch(url + path, {
        ...(authorization !== undefined && { headers: { authorization } }),
      })
      await response.arrayBuffer()
    }
  }
}

async function sendToStreams(hub: HubProcess, token: string): Promise<void> {
  const signIn = `mutation { signIn(input: { name: "${nik}", password: "${password}" }) { __typename } }`
  const unknown = `{ area(code: "${password}") { nama } }`
  for (const query of [signIn, unknown]) {
    const events = await fetch(`${hub.url}/graphql/stream`, {
      method: 'POST',
      headers: { ...json, ...bearer(token), accept: 'text/event-stream' },
      body: JSON.stringify({ query, variables: { password } }),
    })
    await events.text()
  }
  await operateOnSocket(hub.url, token, [signIn, unknown, `query a${nik} { hub { seq } }`])
  const stranger = new RawSocket(hub.url)
  await stranger.send({ type: 'connection_init', payload: bearer(password) })
  await stranger.closed
  const garbage = new RawSocket(hub.url)
  await garbage.send(`{"type": "${password}"`)
  await garbage.closed
}

/** Does operations over one socket, one after the other. */
export async function operateOnSocket(
  url: string,
  token: string,
  queries: readonly string[],
): Promise<void> {
  using socket = new RawSocket(url)
  await socket.init(bearer(token))
  for (const [id, query] of queries.entries()) {
    await socket.send({ type: 'subscribe', id: `${id}`, payload: { query } })
    for (let isOver = false; !isOver;) {
      const message = await socket.next()
      isOver = message === null || message.type !== 'next'
    }
  }
}
