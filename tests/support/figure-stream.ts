import { createClient as createSseClient } from 'graphql-sse'
import { createClient as createWsClient } from 'graphql-ws'
import { WebSocket } from 'ws'

/** A frame of figures; the areas hold the fields that were asked for. */
export interface FigureFrame {
  kind: 'SNAPSHOT' | 'RESUMED' | 'CHANGES' | 'RESYNC' | 'HEARTBEAT'
  seq: number
  cursor: string
  areas: ({ code: string } & Record<string, unknown>)[]
}

/** What a stream is about. */
export interface FigureRequest {
  /** Name of the subscription. */
  topic: string
  within: string
  level: 'PROVINCE' | 'REGENCY' | 'DISTRICT' | 'VILLAGE'
  /** Fields of the figures beside `code`. */
  fields: string
  /** Cursor of the last frame that was seen. */
  after?: string
}

/** Frames of a subscription, as they come. */
export interface FigureStream extends AsyncDisposable {
  /** The next frame that is no heartbeat; rejects with the errors that end the stream. */
  next(): Promise<FigureFrame>
}

/** How a stream travels. */
export type Transport = 'WebSocket' | 'SSE'

/** Subscribes with the public client of graphql-ws or of graphql-sse. */
export function followFigures(
  transport: Transport,
  url: string,
  { topic, within, level, fields, after }: FigureRequest,
): FigureStream {
  const client =
    transport === 'SSE'
      ? createSseClient({ url: `${url}/graphql/stream`, retryAttempts: 0 })
      : createWsClient({
          url: `${url.replace('http', 'ws')}/graphql`,
          webSocketImpl: WebSocket,
          retryAttempts: 0,
        })
  const query = `subscription ($within: ID!, $level: AreaLevel!, $after: Cursor) {
    frame: ${topic}(within: $within, level: $level, after: $after) {
      kind seq cursor areas { code ${fields} }
    }
  }`
  const variables = { within, level, after: after ?? null }
  const results = client.iterate<{ frame: FigureFrame }>({ query, variables })
  const next = async (): Promise<FigureFrame> => {
    const { value, done } = await results.next()
    if (done) throw new Error('the stream is complete')
    if (value.errors || !value.data) throw value.errors ?? new Error('a frame without data')
    return value.data.frame.kind === 'HEARTBEAT' ? next() : value.data.frame
  }
  return { next, [Symbol.asyncDispose]: async () => client.dispose() }
}
