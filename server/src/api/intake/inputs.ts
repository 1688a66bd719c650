import { Field, ID, InputType } from 'type-graphql'
import type { Moment } from '../../domain/clock.ts'
import type { IncidentCategory, IncidentKind } from '../../domain/incidents/words.ts'
import { IncidentCategoryEnum, IncidentKindEnum } from '../incidents/enums.ts'
import { DateTimeScalar } from '../scalars.ts'

/** A problem as somebody without an account reports it. */
@InputType({ description: 'A problem as somebody without an account reports it.' })
export class ReportProblemInput {
  @Field(() => ID, {
    description: 'Made by the page; the same key and content again is the same report.',
  })
  key!: string

  @Field(() => IncidentKindEnum, {
    nullable: true,
    defaultValue: 'INCIDENT',
    description: 'Something that happens, a complaint or a question.',
  })
  kind?: IncidentKind | null

  @Field(() => IncidentCategoryEnum, { description: 'What it is about.' })
  category!: IncidentCategory

  @Field(() => String, { description: 'What is the matter, 1 to 4,000 characters.' })
  text!: string

  @Field(() => ID, {
    nullable: true,
    description:
      "Code of an area or station; left out: not known, or the whole area of an officers' link.",
  })
  place?: string | null

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it happened, by who reports; left out: now.',
  })
  happenedAt?: Moment | null

  @Field(() => String, {
    nullable: true,
    description: 'Who reports, at most 100 characters; only the desk sees it.',
  })
  name?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Where they can be called, at most 40 characters; only the desk sees it.',
  })
  phone?: string | null

  @Field(() => String, { nullable: true, description: "Code of an officers' link." })
  code?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'A field that no person sees: whatever fills it in is refused.',
  })
  website?: string | null
}
