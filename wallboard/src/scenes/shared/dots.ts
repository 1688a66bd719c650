import type { AreaFigures, PackedStations } from '../../feed/index.ts'
import type { Dots } from '../../map/dots.ts'
import type { DotLegendModel } from '../../panels/models.ts'
import { shownArea } from './input.ts'
import type { SceneInput, Wall } from './input.ts'
import type { SegmentParts } from './segments.ts'

/** How a scene shows single stations. */
export type Stationed<Area> = {
  /** The kinds of stations and how many there are of each, as its chart has them. */
  kinds: (wall: Wall, area: Area) => SegmentParts
  /** The key of the kind that a packed state is of. */
  kindOf: (state: number) => string
  /** Keys of the kinds that somebody has to look at. */
  loud: ReadonlySet<string>
}

/** The stations of the area on show, each a dot, and what the dots mean. */
export type DotView = { dots: Dots; legend: DotLegendModel }

/** Every value of a byte. */
const bytes = Array.from({ length: 256 }, (_, byte) => byte)

/** How well the places of the dots are known, and whether their colours are of now. */
function noteOf({ format, stations }: Wall): string {
  const say = format.words.map.dots
  const all = (stations?.packed?.places.length ?? 0) / 2
  const surveyed = stations?.packed?.surveyed ?? 0
  const places =
    surveyed === 0 ? say.generated : say.surveyed(format.count(surveyed), format.count(all))
  return [say.each, places, ...(stations?.failed ? [say.old] : [])].join(' · ')
}

/**
 * Makes dots of packed stations: the same ones as long as neither stations nor looks are others, as
 * figures change far more often than what is drawn of them. One for each scene.
 */
function dotMaker(kindOf: (state: number) => string) {
  let made: { packed: PackedStations; looks: string; dots: Dots } | null = null
  return (packed: PackedStations, kinds: SegmentParts, loud: ReadonlySet<string>): Dots => {
    const keys = kinds.map(([key]) => key)
    const looks = kinds.map(([key, , , colour]) => ({ colour, loud: loud.has(key) }))
    const written = JSON.stringify(looks)
    if (made?.packed === packed && made.looks === written) return made.dots
    const kindOfByte = bytes.map((byte) => keys.indexOf(kindOf(byte)))
    const drawn = packed.states.map((state) => kindOfByte[state] ?? 0)
    const dots = { places: packed.places, kinds: drawn, looks }
    made = { packed, looks: written, dots }
    return dots
  }
}

/** The stations of the area on show as dots, and what the dots mean. */
export type Dotted<Area extends AreaFigures> = (input: SceneInput<Area>) => DotView | null

/**
 * Shows the stations of a scene: a dot for each of the area on show; null where districts are shown,
 * or nothing is known yet, or the scene knows nothing of stations.
 */
export function dotted<Area extends AreaFigures>(stationed: Stationed<Area> | null): Dotted<Area> {
  if (stationed === null) return () => null
  const dotsOf = dotMaker(stationed.kindOf)
  return (input) => {
    const area = shownArea(input)
    const packed = input.stations?.packed
    if (area === null || !packed) return null
    const kinds = stationed.kinds(input, area)
    return {
      dots: dotsOf(packed, kinds, stationed.loud),
      legend: {
        title: noteOf(input),
        // A kind that no dot has needs no explanation.
        items: kinds
          .filter(([, , count]) => count > 0)
          .map(([key, label, count, colour]) => ({
            key,
            label,
            colour,
            count: input.format.count(count),
          })),
      },
    }
  }
}
