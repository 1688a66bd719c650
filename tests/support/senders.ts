import { submit } from './ask.ts'
import { sirekapFile } from './builders/sirekap.ts'

/** What of several regencies' counts was acknowledged: stations published, by code without dots. */
export interface Senders {
  acknowledged: ReadonlyMap<string, number>
  /** Resolves when this many counts were acknowledged in all. */
  reached(counts: number): Promise<void>
  /** Resolves when the hub is gone and every sender has noticed. */
  gone: Promise<unknown>
}

/** Sends the counts of each regency one after the other, one station more each, until the hub is gone. */
export function sendUntilGone(url: string, token: string, regencies: readonly string[]): Senders {
  const acknowledged = new Map<string, number>()
  let awaited: { counts: number; resolve: () => void } | null = null
  const total = () => [...acknowledged.values()].reduce((sum, each) => sum + each, 0)
  const send = async (regency: string) => {
    for (let published = 1; ; published += 1) {
      const content = sirekapFile({ published, total: 9_999, stamp: stampOf(published) })
      try {
        const { data } = await submit(url, token, `${regency}.json`, content)
        if (data?.submitPublicCount.accepted === 1) acknowledged.set(regency, published)
      } catch {
        return
      }
      if (awaited && total() >= awaited.counts) awaited.resolve()
    }
  }
  return {
    acknowledged,
    reached: (counts) => new Promise((resolve) => (awaited = { counts, resolve })),
    gone: Promise.all(regencies.map(send)),
  }
}

/** A stamp of the evening, a second after the one before. */
function stampOf(step: number): string {
  const clock = new Date(Date.UTC(2024, 10, 27, 18, 0, step)).toISOString()
  return clock.slice(0, 19).replace('T', ' ')
}
