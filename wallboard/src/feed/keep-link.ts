import { readonly, ref } from 'vue'
import type { Ref } from 'vue'
import type { Link } from './freshness.ts'
import type { Connection, Timers, Trouble, Wait } from './port.ts'

/** Without any frame for this long the socket is taken for dead, however open it looks. */
const silence = 20_000

/** Outside things that a link needs: the real clock in epoch milliseconds, and timers. */
export type LinkSurroundings = { now: () => number; timers: Timers }

/** What is known of the connection for some topics that are followed together. */
export type KeptLink<Topic> = {
  link: Readonly<Ref<Link>>
  /** A frame of a topic has come; `asOf` is the hub's time in it, RFC 3339. */
  hear: (topic: Topic, asOf: string) => void
  /** A topic has ended and is opened again in `pause` milliseconds: until then it is silent. */
  wait: (topic: Topic, why: Wait, pause: number) => void
  stop: () => void
}

/** Keeps the link of `topics` topics, and cuts the connection when all of them have gone silent. */
export function keepLink<Topic>(
  connection: Connection,
  topics: number,
  { now, timers }: LinkSurroundings,
): KeptLink<Topic> {
  const link = ref<Link>({
    connected: false,
    lostAt: now(),
    lastFrameAt: null,
    lastAsOf: null,
    trouble: null,
  })
  const heard = new Map<Topic, { at: number; asOf: string }>()
  const troubles = new Map<Topic, Trouble>()
  let cancelWatch = () => {}

  function watchForSilence(limit: number): void {
    cancelWatch()
    cancelWatch = timers.after(limit, () => {
      connection.terminate()
      watchForSilence(silence)
    })
  }
  function tell(changed: Partial<Link> = {}): void {
    const [trouble = null] = troubles.values()
    link.value = { ...link.value, ...changed, trouble }
  }

  const stopLink = connection.onLink((connected) => {
    tell({ connected, lostAt: connected ? null : (link.value.lostAt ?? now()) })
  })
  watchForSilence(silence)
  return {
    link: readonly(link),
    hear: (topic, asOf) => {
      heard.set(topic, { at: now(), asOf })
      troubles.delete(topic)
      watchForSilence(silence)
      if (heard.size < topics) return tell()
      // The topic that has waited longest decides: one live block must not vouch for a silent one.
      const oldest = [...heard.values()].reduce((one, other) => (other.at < one.at ? other : one))
      tell({ lastFrameAt: oldest.at, lastAsOf: oldest.asOf })
    },
    wait: (topic, why, pause) => {
      if (why === 'LOST') troubles.delete(topic)
      else troubles.set(topic, why)
      watchForSilence(pause + silence)
      tell()
    },
    stop: () => {
      cancelWatch()
      stopLink()
    },
  }
}
