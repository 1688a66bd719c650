/** How much what a pin marks matters, worst first. */
export type PinSeverity = 'CRITICAL' | 'HIGH' | 'MEDIUM' | 'LOW'

/** Something at a place of the map. */
export type Pin = {
  /** Unique among the pins on show. */
  key: number
  severity: PinSeverity
  /** Wants to be seen: it blinks, slowly. Nothing else on the wall does. */
  calling: boolean
  /** Dotted code of what it lies in; decides whether an inset shows it. */
  code: string
  longitude: number
  latitude: number
}

/** Pins that lie so close together that they are one mark. */
export type PinCluster = {
  /** That of its worst pin, where it stands. */
  key: number
  severity: PinSeverity
  calling: boolean
  count: number
  x: number
  y: number
  longitude: number
  latitude: number
}

/** The shape of each severity in a box of 24 by 24, told apart without colour; filled. */
export const pinShapes: Readonly<Record<PinSeverity, string>> = {
  CRITICAL: 'M7.5 1h9L23 7.5v9L16.5 23h-9L1 16.5v-9z',
  HIGH: 'M12 1.5 23.5 21.5H.5z',
  MEDIUM: 'M12 2 22 12 12 22 2 12z',
  LOW: 'M12 5a7 7 0 1 0 0 14 7 7 0 0 0 0-14z',
}

/** Dotted code of the district that a pin lies in; its own when that is something larger. */
export function districtOfPin({ code }: Pick<Pin, 'code'>): string {
  return code.split('.').slice(0, 3).join('.')
}

const ranks: Readonly<Record<PinSeverity, number>> = { CRITICAL: 0, HIGH: 1, MEDIUM: 2, LOW: 3 }

const rank = ({ severity, calling }: Pin) => ranks[severity] - (calling ? 0.5 : 0)

/**
 * Gathers pins that would lie on one another: the worst first, each later one joins the first mark
 * within `reach` of it. `project` gives a place in the same unit as `reach`. The result is least
 * severe first, as it is drawn, and the same for the same pins in any order.
 */
export function clusterPins(
  pins: readonly Pin[],
  project: (longitude: number, latitude: number) => readonly [x: number, y: number],
  reach: number,
): PinCluster[] {
  const clusters: PinCluster[] = []
  for (const pin of pins.toSorted((a, b) => rank(a) - rank(b) || a.key - b.key)) {
    const [x, y] = project(pin.longitude, pin.latitude)
    const near = clusters.find((one) => Math.hypot(one.x - x, one.y - y) < reach)
    if (near) near.count++
    else {
      const { key, severity, calling, longitude, latitude } = pin
      clusters.push({ key, severity, calling, count: 1, x, y, longitude, latitude })
    }
  }
  return clusters.toReversed()
}
