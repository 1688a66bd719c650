import { Field, ID, InputType, Int } from 'type-graphql'
import type {
  IncidentCategory,
  IncidentSeverity,
  IncidentState,
} from '../../domain/incidents/words.ts'
import { IncidentCategoryEnum, IncidentSeverityEnum, IncidentStateEnum } from './enums.ts'

/** Which tickets are asked for. */
@InputType({ description: 'Which tickets are asked for: those that fit all that is given.' })
export class IncidentFilter {
  @Field(() => ID, { nullable: true, description: 'Code of the area they lie in.' })
  within?: string | null

  @Field(() => ID, { nullable: true, description: 'Code of their very place.' })
  place?: string | null

  @Field(() => [IncidentStateEnum], { nullable: true, description: 'In one of these states.' })
  states?: IncidentState[] | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: somebody still has to do something; false: nobody has.',
  })
  open?: boolean | null

  @Field(() => [IncidentCategoryEnum], { nullable: true, description: 'About one of these.' })
  categories?: IncidentCategory[] | null

  @Field(() => [IncidentSeverityEnum], { nullable: true, description: 'As bad as one of these.' })
  severities?: IncidentSeverity[] | null

  @Field(() => Boolean, { nullable: true, description: 'Whether a deadline has passed.' })
  overdue?: boolean | null

  @Field(() => String, { nullable: true, description: 'Who works on them.' })
  assignee?: string | null

  @Field(() => Boolean, { nullable: true, description: 'Whether nobody was named for them.' })
  unassigned?: boolean | null

  @Field(() => Int, { nullable: true, description: 'Number of the ticket of their cause.' })
  parent?: number | null

  @Field(() => String, {
    nullable: true,
    description:
      'Number (`#12`), or words of the title, the description or the names of places; at most 200 ' +
      'characters.',
  })
  text?: string | null
}
