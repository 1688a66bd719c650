import type { DotLook, Dots } from './dots.ts'

/** What dots need of a map. Setting a kind while the GPU context is lost throws in MapLibre. */
export type DotPainter = {
  place: (places: Float32Array) => void
  look: (looks: readonly DotLook[], count: number) => void
  /** Whether dots are drawn in place of the classes of districts. */
  reveal: (shown: boolean) => void
  kind: (id: number, kind: number) => void
}

/** Keeps the dots that a map shows, because the map itself forgets them with its GPU context. */
export type MapDots = {
  show: (dots: Dots | null) => void
  ready: () => void
  lost: () => void
}

const nowhere = new Float32Array()

/** Dots for one map, not ready at first. Paints only what differs from what is painted. */
export function createMapDots(painter: DotPainter): MapDots {
  let wanted: Dots | null = null
  let places: Float32Array | null = null
  let looks = ''
  let kinds: number[] = []
  let isReady = false

  function update(): void {
    if (!isReady) return
    painter.reveal(wanted !== null)
    const next = wanted?.places ?? nowhere
    if (next !== places) painter.place(next)
    places = next
    if (wanted === null) return
    const written = JSON.stringify([wanted.looks, wanted.kinds.length])
    if (written !== looks) painter.look(wanted.looks, wanted.kinds.length)
    looks = written
    wanted.kinds.forEach((now, id) => {
      if (kinds[id] === now) return
      painter.kind(id, now)
      kinds[id] = now
    })
  }

  return {
    show: (dots) => {
      wanted = dots
      update()
    },
    ready: () => {
      places = null
      looks = ''
      kinds = []
      isReady = true
      update()
    },
    lost: () => {
      isReady = false
    },
  }
}
