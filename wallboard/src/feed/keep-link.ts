import { readonly, ref } from 'vue'
import type { Ref } from 'vue'
import type { Link } from './freshness.ts'
import type { Connection, Timers } from './port.ts'

/** Without any frame for this long the socket is taken for dead, however open it looks. */
const silence = 20_000

/** Outside things that a link needs: the real clock in epoch milliseconds, and timers. */
export type LinkSurroundings = { now: () => number; timers: Timers }

/** What is known of the connection for some topics that are followed together. */
export type KeptLink<Topic> = {
  link: Readonly<Ref<Link>>
  /** A frame of a topic has come; `asOf` is the hub's time in it, RFC 3339. */
  hear: (topic: Topic, asOf: string) => void
  stop: () => void
}

/** Keeps the link of `topics` topics, and cuts the connection when all of them have gone silent. */
export function keepLink<Topic>(
  connection: Connection,
  topics: number,
  { now, timers }: LinkSurroundings,
): KeptLink<Topic> {
  const link = ref<Link>({ connected: false, lostAt: now(), lastFrameAt: null, lastAsOf: null })
  const heard = new Map<Topic, { at: number; asOf: string }>()
  let cancelWatch = () => {}

  function watchForSilence(): void {
    cancelWatch()
    cancelWatch = timers.after(silence, () => {
      connection.terminate()
      watchForSilence()
    })
  }

  const stopLink = connection.onLink((connected) => {
    const lostAt = connected ? null : (link.value.lostAt ?? now())
    link.value = { ...link.value, connected, lostAt }
  })
  return {
    link: readonly(link),
    hear: (topic, asOf) => {
      heard.set(topic, { at: now(), asOf })
      watchForSilence()
      if (heard.size < topics) return
      // The topic that has waited longest decides: one live block must not vouch for a silent one.
      const oldest = [...heard.values()].reduce((one, other) => (other.at < one.at ? other : one))
      link.value = { ...link.value, lastFrameAt: oldest.at, lastAsOf: oldest.asOf }
    },
    stop: () => {
      cancelWatch()
      stopLink()
    },
  }
}
