import { Field, ObjectType, registerEnumType } from 'type-graphql'
import type { AreaLevel } from '../../domain/geography/codes.ts'
import { enumOf } from '../enums.ts'
import { AreaLevelEnum } from '../geography/types.ts'

const BoundaryKindEnum = enumOf(['COMPUTED', 'SURVEYED'])
registerEnumType(BoundaryKindEnum, {
  name: 'BoundaryKind',
  description: 'COMPUTED from the points of the villages; SURVEYED by somebody who is named.',
  valuesConfig: {
    COMPUTED: { description: 'Around the points of the villages; near the truth.' },
    SURVEYED: { description: 'Measured, and imported.' },
  },
})

/** The boundaries of one level. */
@ObjectType({ description: 'The boundaries of one level.' })
export class BoundaryLayer {
  @Field(() => AreaLevelEnum, { description: 'Whose boundaries they are.' })
  level!: AreaLevel

  @Field(() => BoundaryKindEnum, { description: 'How they came about.' })
  kind!: 'COMPUTED' | 'SURVEYED'

  @Field(() => String, { nullable: true, description: 'Who surveyed them; null when computed.' })
  source!: string | null
}

/** The boundaries that the map shows. */
@ObjectType({ description: 'The boundaries that the map shows.' })
export class Boundaries {
  @Field(() => String, { description: 'Of the bytes served at `url`.' })
  sha256!: string

  @Field(() => String, { description: 'TopoJSON with the objects `regencies` and `districts`.' })
  url!: string

  @Field(() => [BoundaryLayer], { description: 'Regencies, then districts.' })
  layers!: BoundaryLayer[]
}
