import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a question of the command line is answered with. */
export interface Answer {
  status?: number
  /** Sent as JSON unless it is a text. */
  body: unknown
}

/** A request as it came. */
export interface Asked {
  path: string
  authorization: string | undefined
  /** Variables of a GraphQL question. */
  variables: Record<string, unknown>
  body: string
}

/** A server on a free port that answers as a hub would. */
export interface FakeHub extends AsyncDisposable {
  url: string
  /** Every request but those for the mode, in order. */
  asked: Asked[]
  /** Resolves once so many requests have come. */
  heard(count: number): Promise<void>
}

/** What a hub answers to a file that it takes in whole. */
export function taken(more: object = {}): Answer {
  const none = { accepted: 0, unchanged: 0, older: 0, quarantined: [] }
  return { body: { data: { submitPublicCount: { ...none, accepted: 3, ...more } } } }
}

/** What a hub answers when it says no. */
export function refusal(code: string, message: string): Answer {
  const status = { UNAUTHENTICATED: 401, FORBIDDEN: 403 }[code] ?? 200
  return { status, body: { errors: [{ message, extensions: { code } }] } }
}

/** Starts one; `answer` is asked for everything but the mode. */
export async function startFakeHub(
  answer: (asked: Asked) => Answer,
  { mode = 'LIVE', port = 0 } = {},
): Promise<FakeHub> {
  const asked: Asked[] = []
  const listeners = new Set<() => void>()
  const server = createServer(async (request, response) => {
    const body = await text(request)
    const send = ({ status = 200, body: said }: Answer) => {
      response.writeHead(status, { 'content-type': 'application/json' })
      response.end(typeof said === 'string' ? said : JSON.stringify(said))
    }
    const path = request.url ?? ''
    const question = path === '/graphql' ? JSON.parse(body) : {}
    if (question.query === '{ hub { mode } }') return send({ body: { data: { hub: { mode } } } })
    const { authorization } = request.headers
    const one = { path, authorization, variables: question.variables, body }
    asked.push(one)
    send(answer(one))
    for (const listener of listeners) listener()
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    heard: (count) =>
      new Promise((resolve) => {
        const listener = () => {
          if (asked.length >= count) resolve()
        }
        listeners.add(listener)
        listener()
      }),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
