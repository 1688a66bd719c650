import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import type { Moment } from '../../domain/clock.ts'
import { reportProgress, type ReportProgress } from '../../domain/incidents/intake.ts'
import { enumOf } from '../enums.ts'
import {
  ConflictProblem,
  ForbiddenProblem,
  NotFoundProblem,
  ValidationProblem,
} from '../problems.ts'
import { DateTimeScalar } from '../scalars.ts'
import { TooManyProblem } from './problems.ts'

const ReportProgressEnum = enumOf(reportProgress)
registerEnumType(ReportProgressEnum, {
  name: 'ReportProgress',
  description: 'How far a report has come, in as many words as who reported it is told.',
  valuesConfig: {
    RECEIVED: { description: 'The desk has it and has not looked at it yet.' },
    IN_HAND: { description: 'Somebody is at it.' },
    DONE: { description: 'It is settled.' },
    NOT_PURSUED: { description: 'It turned out to be no matter for the commission.' },
  },
})

/** A report that was taken. */
@ObjectType({ description: 'The report was taken as an unverified ticket, now or before.' })
export class ReportProblemSuccess {
  @Field(() => Int, { description: 'Number of the ticket.' })
  number!: number

  @Field(() => String, {
    description:
      'A secret of who reported: shows how far it has come, and lets them add files. The same for ' +
      'the same report.',
  })
  receipt!: string
}

/** What came of a report. */
export const ReportProblemResult = createUnionType({
  name: 'ReportProblemResult',
  description: 'What came of a report.',
  types: () =>
    [
      ReportProblemSuccess,
      ValidationProblem,
      NotFoundProblem,
      ConflictProblem,
      ForbiddenProblem,
      TooManyProblem,
    ] as const,
})

/** How far a report has come. */
@ObjectType({ description: 'What who reported a problem is told of it.' })
export class ProblemReport {
  @Field(() => Int, { description: 'Number of the ticket.' })
  number!: number

  @Field(() => DateTimeScalar, { description: 'When it came in.' })
  openedAt!: Moment

  @Field(() => ReportProgressEnum, {
    description: 'How far it has come; a merged one, as far as the ticket that goes on for it.',
  })
  progress!: ReportProgress

  @Field(() => Int, { description: 'Files that came with it.' })
  files!: number

  @Field(() => Boolean, { description: 'Whether its receipt still lets files in.' })
  takesFiles!: boolean
}

/** What the page of an officers' link shows; its area is resolved. */
@ObjectType({ description: "An officers' link, to who holds its code." })
export class IntakeLinkNotice {
  @Field(() => String, { description: 'Whom it is for.' })
  label!: string

  /** Code of an area. */
  area!: string
}

/** A link for officers; its area is resolved. */
@ObjectType('IntakeLink', {
  description:
    "A link that lets officers of an area report without an account, marked as the field's.",
})
export class IntakeLinkType {
  @Field(() => ID, { description: 'Names it when it is called back.' })
  id!: string

  @Field(() => String, { description: 'Whom it is for: `PPK Robatal`.' })
  label!: string

  /** Code of an area. */
  area!: string

  @Field(() => String, { description: 'Who made it.' })
  issuedBy!: string

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  issuedAt!: Moment

  @Field(() => DateTimeScalar, { description: 'Until when it holds, by the real clock.' })
  expiresAt!: Moment

  @Field(() => String, { nullable: true, description: 'Who called it back; null: nobody has.' })
  revokedBy!: string | null

  @Field(() => Boolean, { description: 'Whether it lets reports in now.' })
  holds!: boolean
}

/** A link that was made or called back. */
@ObjectType({ description: 'The link as it stands now.' })
export class IntakeLinkSuccess {
  @Field(() => IntakeLinkType, { description: 'The link.' })
  link!: IntakeLinkType

  @Field(() => String, {
    nullable: true,
    description: 'Path of the page with its code, `/lapor?kode=...`: told once, when it is made.',
  })
  path!: string | null
}

/** What came of making a link or calling it back. */
export const IntakeLinkResult = createUnionType({
  name: 'IntakeLinkResult',
  description: 'What came of making a link or calling it back.',
  types: () => [IntakeLinkSuccess, ValidationProblem, NotFoundProblem, ForbiddenProblem] as const,
})
