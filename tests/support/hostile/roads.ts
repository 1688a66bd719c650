import type { RawSocket } from '../raw-socket.ts'

/** What became of an operation on one road. */
export interface Verdict {
  /** Codes of its errors, each once; `none` for one without, nothing when it was executed. */
  codes: string[]
  /** Status over HTTP; of the others null. */
  status: number | null
}

/** An operation as it is sent, of whatever shape. */
export interface Sent {
  query: unknown
  variables?: unknown
  operationName?: unknown
}

interface Errors {
  errors?: { extensions?: { code?: string } }[]
}

const json = { 'content-type': 'application/json' }

/** Asks over HTTP. `sent`: as text, what no program writes. */
export async function verdictOverHttp(url: string, sent: Sent | string): Promise<Verdict> {
  const init = { method: 'POST', headers: json, body: textOf(sent) }
  const response = await fetch(`${url}/graphql`, init)
  const { errors } = (await response.json()) as Errors
  return { codes: codesOf(errors), status: response.status }
}

/** Asks for an event stream and reads the first result, or the refusal of the request. */
export async function verdictOverSse(url: string, sent: Sent | string): Promise<Verdict> {
  const headers = { ...json, accept: 'text/event-stream' }
  const init = { method: 'POST', headers, body: textOf(sent) }
  const response = await fetch(`${url}/graphql/stream`, init)
  if (response.status !== 200) {
    return { codes: codesOf(((await response.json()) as Errors).errors), status: response.status }
  }
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true })
    const data = /^event: next\ndata: (.+)$/m.exec(text)?.[1]
    if (data === undefined || !text.includes('\n\n', text.indexOf(data))) continue
    await response.body?.cancel().catch(() => undefined)
    return { codes: codesOf((JSON.parse(data) as Errors).errors), status: null }
  }
  throw new Error(`the stream ended without a result: ${text}`)
}

/** Asks over an open socket, which has to stay open. */
export async function verdictOverSocket(socket: RawSocket, sent: Sent | string): Promise<Verdict> {
  await socket.send(`{"type":"subscribe","id":"asked","payload":${textOf(sent)}}`)
  const message = await socket.next()
  if (message === null) throw new Error(`the socket was closed: ${(await socket.closed).code}`)
  if (message.type === 'error') {
    return { codes: codesOf(message.payload as Errors['errors']), status: null }
  }
  // The answer comes before the end of the operation, which frees its id.
  await socket.next()
  return { codes: codesOf((message.payload as Errors).errors), status: null }
}

function textOf(sent: Sent | string): string {
  return typeof sent === 'string' ? sent : JSON.stringify(sent)
}

function codesOf(errors: Errors['errors'] = []): string[] {
  return [...new Set(errors.map(({ extensions }) => extensions?.code ?? 'none'))]
}
