import { z } from 'zod'
import { CommandFailure } from './failure.ts'

/** What is sent: text, or a file's bytes. */
type Body = string | Uint8Array<ArrayBuffer>

/** A hub somewhere else, spoken to over HTTP. Every failure is a {@link CommandFailure}. */
export interface HubClient {
  /** Its address without a slash at the end. */
  url: string
  /** Asks a GraphQL question; the answer's `data` must fit the shape. */
  ask<Shape extends z.ZodType>(
    question: string,
    shape: Shape,
    variables?: Record<string, unknown>,
  ): Promise<z.infer<Shape>>
  /** Sends a file's bytes; answers the status and what was said, parsed. */
  put(path: string, body: Body): Promise<{ status: number; said: unknown }>
  /** What lies at a path, as it comes, however long that takes; `name` is the file's, if it has one. */
  download(path: string): Promise<{ name: string | null; bytes: AsyncIterable<Uint8Array> }>
}

const errorShape = z.object({
  message: z.string(),
  extensions: z.object({ code: z.string() }).partial().optional(),
})
/** Both roads of a hub answer like this when it says no, GraphQL or not. */
const answerShape = z.object({
  data: z.unknown().optional(),
  errors: z.array(errorShape).optional(),
})

/** The longest that a question may take, ms: a recount of a full journal takes its time. */
const PATIENCE = 300_000

/** A client of the hub at an address, with a token or (null) as anyone. */
export function hubClient(url: string, token: string | null): HubClient {
  const authorization: Record<string, string> =
    token === null ? {} : { authorization: `Bearer ${token}` }
  const send = async (path: string, method: string, type: string, body: Body) => {
    try {
      const signal = AbortSignal.timeout(PATIENCE)
      const headers = { 'content-type': type, accept: 'application/json', ...authorization }
      const response = await fetch(`${url}${path}`, { method, headers, body, signal })
      return { status: response.status, said: parsed(await response.text()) }
    } catch (cause) {
      throw silent(url, cause)
    }
  }
  return {
    url,
    async put(path, body) {
      const { status, said } = await send(path, 'PUT', 'application/octet-stream', body)
      const [error] = answerShape.safeParse(said).data?.errors ?? []
      if (error) throw failureOf(error, url, token)
      return { status, said }
    },
    async download(path) {
      const response = await fetch(`${url}${path}`, { headers: authorization }).catch((cause) => {
        throw silent(url, cause)
      })
      if (response.ok && response.body) {
        const disposition = response.headers.get('content-disposition') ?? ''
        const name = /filename="([^"]+)"/.exec(disposition)?.[1] ?? null
        return { name, bytes: response.body }
      }
      const [error] = answerShape.safeParse(parsed(await response.text())).data?.errors ?? []
      throw error ? failureOf(error, url, token) : notAHub(url, response.status)
    },
    async ask(question, shape, variables = {}) {
      const body = JSON.stringify({ query: question, variables })
      const { status, said } = await send('/graphql', 'POST', 'application/json', body)
      const answer = answerShape.safeParse(said)
      if (!answer.success) throw notAHub(url, status)
      const [error] = answer.data.errors ?? []
      if (error) throw failureOf(error, url, token)
      const data = shape.safeParse(answer.data.data)
      if (!data.success) throw otherVersion(url, data.error)
      return data.data
    },
  }
}

function silent(url: string, cause: unknown): CommandFailure {
  const advice = 'start it with npm start, or set PANTAU_URL to where it runs'
  return new CommandFailure('unavailable', `No hub answers at ${url}; ${advice}.`, { cause })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function failureOf(error: z.infer<typeof errorShape>, url: string, token: string | null) {
  const code = error.extensions?.code
  if (code === 'UNAUTHENTICATED' || code === 'FORBIDDEN') return refused(url, token, error.message)
  const later = code === 'JOURNAL_UNAVAILABLE'
  return new CommandFailure(later ? 'unavailable' : 'refused', `The hub says: ${error.message}`)
}

function refused(url: string, token: string | null, said: string): CommandFailure {
  const advice =
    token === null
      ? "no token was found: set PANTAU_TOKEN, or PANTAU_DATA to the hub's data folder"
      : 'set PANTAU_TOKEN to a token of this hub that may do this'
  return new CommandFailure('refused', `The hub at ${url} refuses; ${advice}. It says: ${said}`)
}

function notAHub(url: string, status: number): CommandFailure {
  // A hub that is shutting down, or a proxy in front of none, answers 502 or 503.
  const kind = status >= 502 && status <= 504 ? 'unavailable' : 'refused'
  const message = `What answers at ${url} (status ${status}) is not the hub; check PANTAU_URL.`
  return new CommandFailure(kind, message)
}

function otherVersion(url: string, cause: z.ZodError): CommandFailure {
  const where = cause.issues[0]?.path.join('.') ?? ''
  const message = `The hub at ${url} answers in another form (${where}); use the pantau of its version.`
  return new CommandFailure('refused', message, { cause })
}
