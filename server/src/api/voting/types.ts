import { Field, Int, ObjectType } from 'type-graphql'

/** Stations of one area by what they are doing. */
@ObjectType({
  description: 'How many stations are in each state; the states add up to pollingStations.',
})
export class VotingFigures {
  @Field(() => Int, { description: 'Not open yet, or silent.' })
  notOpen!: number

  @Field(() => Int, { description: 'Voters vote.' })
  open!: number

  @Field(() => Int, { description: 'Voting was interrupted.' })
  suspended!: number

  @Field(() => Int, { description: 'Voting is over, the count is not.' })
  closed!: number

  @Field(() => Int, { description: 'The votes are counted.' })
  counted!: number

  @Field(() => Int, {
    description: 'Stations first seen open after the hour at which they were to open (07:00 WIB).',
  })
  openedLate!: number

  @Field(() => Int, {
    description:
      'Stations silent past the moment at which they should have said the next thing: that they ' +
      'opened, who came, that they closed, what they counted. Unreachable ones are not among them.',
  })
  late!: number

  @Field(() => Int, {
    description: 'Stations that would be late, were they not known to be without signal.',
  })
  unreachable!: number

  @Field(() => Int, { description: 'Stations known to be without signal, late or not.' })
  withoutSignal!: number
}
