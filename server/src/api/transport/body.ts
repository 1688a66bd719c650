import type { IncomingMessage } from 'node:http'

/** Largest request body, in bytes: a publisher's file with room to spare. */
export const BODY_LIMIT = 4 * 1024 * 1024

/** How JSON is announced whose bytes are read as they are. */
const PLAIN_JSON = /^application\/json(; ?charset="?utf-8"?)?$/i

/** Whether a request carries JSON that is read as it is: not compressed, in UTF-8, of a known length. */
export function isPlainJson({ headers }: IncomingMessage): boolean {
  const length = Number(headers['content-length'] ?? 0)
  return (
    length > 0 &&
    length <= BODY_LIMIT &&
    headers['content-encoding'] === undefined &&
    PLAIN_JSON.test(headers['content-type'] ?? '')
  )
}

const utf8 = new TextDecoder()

/**
 * The body of a request for which {@link isPlainJson} holds. Throws what is answered with status 400
 * when it is no JSON object or list; never settles when its sender goes.
 */
export async function readJson(request: IncomingMessage): Promise<object> {
  const body = parsed(utf8.decode(await bytesOf(request)))
  if (typeof body === 'object' && body !== null) return body
  throw refusedBody('The body is no JSON object.')
}

function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const { promise, resolve } = Promise.withResolvers<Buffer>()
  const parts: Buffer[] = []
  request.on('data', (part: Buffer) => parts.push(part))
  request.on('end', () => resolve(Buffer.concat(parts)))
  return promise
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch (error) {
    throw refusedBody((error as SyntaxError).message)
  }
}

/** In the form that the library has which reads all other bodies. */
function refusedBody(message: string): Error {
  return Object.assign(new Error(message), { status: 400 })
}
