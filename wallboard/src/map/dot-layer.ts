import type { CircleLayerSpecification, ExpressionSpecification } from 'maplibre-gl'
import { dotRadius, loudness } from './dots.ts'
import type { DotLook } from './dots.ts'

/** Names of the source and the layers of dots. */
export const dotIds = { source: 'stations', quiet: 'quiet-dots', loud: 'loud-dots' } as const

const kind: ExpressionSpecification = ['coalesce', ['feature-state', 'kind'], -1]

/** A value for each kind of dot; `none` where it has no state yet. */
function byKind<Value extends string | number>(
  looks: readonly DotLook[],
  value: (look: DotLook) => Value,
  none: Value,
): ExpressionSpecification | Value {
  const cases = looks.flatMap((look, index) => [index, value(look)])
  return cases.length === 0 ? none : (['match', kind, ...cases, none] as ExpressionSpecification)
}

type Paint = NonNullable<CircleLayerSpecification['paint']>

/** How the two layers are painted, for so many dots; `unit` is 1u in pixels. */
export function dotPaint(
  looks: readonly DotLook[],
  count: number,
  unit: number,
): Readonly<Record<'quiet' | 'loud', Paint>> {
  const radius = unit * dotRadius(count)
  const colour = byKind(looks, (look) => look.colour, 'transparent')
  return {
    quiet: { 'circle-color': colour, 'circle-radius': radius },
    // A dot without a size costs nothing to draw: few of them are loud.
    loud: {
      'circle-color': colour,
      'circle-radius': byKind(looks, ({ loud }) => (loud ? radius * loudness : 0), 0),
    },
  }
}

/** The layers before there are any dots. */
export function dotLayers(): readonly CircleLayerSpecification[] {
  const none = dotPaint([], 0, 1)
  const layer = (id: string, paint: Paint): CircleLayerSpecification => ({
    id,
    type: 'circle',
    source: dotIds.source,
    paint,
  })
  return [layer(dotIds.quiet, none.quiet), layer(dotIds.loud, none.loud)]
}
