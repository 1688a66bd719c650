import { expect, test } from 'vitest'
import { randomFor } from '../../../../server/src/rehearsal/random.ts'
import { cutAt } from './client-frames.ts'
import { echoOfWs, ownEcho, understood } from './echoes.ts'
import { spoils } from './spoilt.ts'
import { below, talk } from './talk.ts'

/** Streams of each kind. */
const STREAMS = 40

const CHROME = 'permessage-deflate; client_max_window_bits'

/**
 * Ends any frame that waits for its payload, and is a frame that is not masked then. So each stream
 * is closed by the server, and it does not matter who sees what is wrong at the header, and who
 * only with the last byte.
 */
const END = Buffer.alloc(2 + 8 + 4 + 65_536 + 2)

function streamOf(kind: keyof typeof spoils, seed: number) {
  const random = randomFor(seed, kind)
  const deflates = random() < 0.5
  const bytes = Buffer.concat([...spoils[kind](talk(random, deflates), random), END])
  const cuts = Array.from({ length: below(random, 12) }, () => below(random, bytes.length))
  const inOrder = cuts.toSorted((one, other) => one - other)
  return { pieces: cutAt(bytes, inOrder), offer: deflates ? CHROME : null }
}

/**
 * Where the two differ on purpose: `ws` inflates each part of a message as it comes, the hub the
 * message as a whole (RFC 7692, 7.2.2). To `ws` a part is rubbish (1007) that to the hub is yet a
 * message without an end; it goes on to answer pings until the message has one, or breaks another
 * rule.
 */
function isSeenLater(ours: readonly string[], theirs: readonly string[]): boolean {
  const before = theirs.slice(0, -1)
  const after = ours.slice(before.length)
  const isSame = before.every((each, at) => each === ours[at])
  const isPongs = after.slice(0, -1).every((each) => each.startsWith('8a '))
  return isSame && isPongs && theirs.at(-1) === '88 1007' && BROKEN.test(ours.at(-1) ?? '')
}

const BROKEN = /^88 10(?:02|07|09)$/

/** What may be wrong with a stream, and what the client is told then; seen among so many streams. */
const kinds: [kind: keyof typeof spoils, told: number[]][] = [
  ['nothing wrong', []],
  ['a bit of a header turned round', [1002, 1007]],
  ['a length that is a lie', [1002, 1007, 1009]],
  ['text that is none', [1007]],
  ['a bad last word', [1002, 1007]],
  ['rubbish instead of something deflated', [1002, 1007]],
  ['frames out of order', [1002, 1007]],
  ['too much of it', [1002, 1009]],
  ['no frames at all', [1002, 1007]],
]

test.each(kinds)('a client with %s is understood as ws understands it', async (kind, told) => {
  await using own = await ownEcho()
  await using ws = await echoOfWs()
  const seen = new Set<string>()
  for (let seed = 1; seed <= STREAMS; seed += 1) {
    const { pieces, offer } = streamOf(kind, seed)
    const [ours, theirs] = await Promise.all([
      understood(own.port, pieces, offer),
      understood(ws.port, pieces, offer),
    ])
    const wanted = isSeenLater(ours, theirs) ? ours : theirs
    expect(ours, `stream ${seed}`).toEqual(wanted)
    seen.add(ours.at(-1) ?? '')
  }
  const broken = [...seen].filter((each) => BROKEN.test(each))
  expect(broken.toSorted()).toEqual(told.map((code) => `88 ${code}`))
})
