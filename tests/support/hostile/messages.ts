import { randomFor } from '../../../server/src/rehearsal/random.ts'

/** What is sent over a socket: text, or bytes as a binary message. */
export type Sendable = string | Uint8Array

const query = 'subscription { publicCount(within: "35", level: PROVINCE) { kind seq } }'
const odd = [null, 0, -1, 1e308, '', 'x', true, [], {}, [[[]]], { toJSON: 1 }, '\u0000', '\ud800']
const ids = ['1', '2', '3', '__proto__', 'constructor', 'hasOwnProperty', '', 'x'.repeat(5_000)]
const types = ['subscribe', 'complete', 'ping', 'pong', 'next', 'error', 'connection_init', 'stop']

/** An array that can be read and goes too deep to be written again: so it is no object here either. */
const DEEP = `${'['.repeat(30_000)}${']'.repeat(30_000)}`

/** Garbage for sockets, the same for the same seed: most of it looks nearly right. */
export function garbageMessages(seed: number): () => Sendable {
  const random = randomFor(seed, 'garbage')
  const one = <Value>(of: readonly Value[]): Value => of[Math.floor(random() * of.length)]!
  const bytes = (count: number) => Uint8Array.from({ length: count }, () => random() * 256)
  const subscribe = () => ({ type: 'subscribe', id: one(ids), payload: { query } })
  const near = (): object => ({
    type: one(types),
    ...(random() < 0.8 && { id: random() < 0.7 ? one(ids) : one(odd) }),
    ...(random() < 0.7 && { payload: random() < 0.5 ? { query } : one(odd) }),
    ...(random() < 0.2 && { extensions: one(odd) }),
  })
  const kinds: (() => Sendable)[] = [
    () => JSON.stringify(subscribe()),
    () => JSON.stringify({ ...subscribe(), id: String(Math.floor(random() * 1_000)) }),
    () => JSON.stringify({ type: 'complete', id: one(ids) }),
    () => JSON.stringify(near()),
    () => JSON.stringify(near()),
    () => JSON.stringify({ ...subscribe(), payload: { query: one(odd), variables: one(odd) } }),
    () =>
      JSON.stringify({ ...subscribe(), payload: { query, variables: { deep: '…' } } }).replace(
        '"…"',
        DEEP,
      ),
    () => JSON.stringify({ ...near(), payload: { deep: '…' } }).replace('"…"', DEEP),
    () => JSON.stringify({ ...subscribe(), payload: { query: query.slice(0, random() * 60) } }),
    () => JSON.stringify(near()).slice(0, random() * 40),
    () => JSON.stringify(one(odd)),
    () => '{"type":"subscribe","id":"1","payload":{"query":"{hub{seq}}"},"__proto__":{"id":"2"}}',
    () => '['.repeat(random() * 20_000),
    () => String.fromCharCode(...Array.from({ length: 50 }, () => random() * 0xffff)),
    () => bytes(random() * 300),
    () => new TextEncoder().encode(JSON.stringify(subscribe())),
    () => 'x'.repeat(random() < 0.1 ? 70_000 : 100),
  ]
  return () => one(kinds)()
}
