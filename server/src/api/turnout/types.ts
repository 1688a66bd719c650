import { Field, Float, Int, ObjectType } from 'type-graphql'

/** Voters of one area who came. */
@ObjectType({ description: 'Voters who came, as far as stations reported.' })
export class TurnoutFigures {
  @Field(() => Int, { description: 'All kinds: registered + movedIn + unregistered.' })
  came!: number

  @Field(() => Int, { description: "Of them, those on the station's own list (DPT)." })
  registered!: number

  @Field(() => Int, { description: "Those on another station's list (DPTb)." })
  movedIn!: number

  @Field(() => Int, { description: 'Those on no list (DPK).' })
  unregistered!: number

  @Field(() => Int, { description: 'Stations that reported any: the coverage of these figures.' })
  stationsReporting!: number

  @Field(() => Float, {
    nullable: true,
    description:
      'came / voters.registered of the area, 0 to 1 or above; null before the first report.',
  })
  share!: number | null
}
