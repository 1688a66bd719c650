import type { ShareClass } from './classes.ts'

/** Classes by district code; null is no data. */
export type Classes = ReadonlyMap<string, ShareClass | null>

/** What the states need of a map. Setting one while the GPU context is lost throws in MapLibre. */
export type Painter = (code: string, shareClass: ShareClass | null) => void

/** Keeps what the map shows, because the map itself forgets it with its GPU context. */
export type MapStates = {
  /** Shows these classes: paints what differs from what is painted, or keeps it for later. */
  show: (classes: Classes) => void
  /** The map can be painted: everything is painted anew. */
  ready: () => void
  /** The map has lost its GPU context: nothing is painted until it is ready again. */
  lost: () => void
}

/** States for one map, not ready at first. */
export function createMapStates(paint: Painter): MapStates {
  let wanted: Classes = new Map()
  let painted = new Map<string, ShareClass | null>()
  let isReady = false

  function update(): void {
    if (!isReady) return
    for (const [code, shareClass] of wanted) {
      if (painted.has(code) && painted.get(code) === shareClass) continue
      paint(code, shareClass)
      painted.set(code, shareClass)
    }
    // Another scene may know nothing yet of what this one has painted.
    for (const code of painted.keys()) {
      if (wanted.has(code)) continue
      paint(code, null)
      painted.delete(code)
    }
  }

  return {
    show: (classes) => {
      wanted = classes
      update()
    },
    ready: () => {
      painted = new Map()
      isReady = true
      update()
    },
    lost: () => {
      isReady = false
    },
  }
}
