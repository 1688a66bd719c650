import { createUnionType, Field, InputType, Int, ObjectType } from 'type-graphql'
import type { Moment } from '../../domain/clock.ts'
import { TooManyProblem } from '../intake/problems.ts'
import { ForbiddenProblem, NotFoundProblem, ValidationProblem } from '../problems.ts'
import { DateTimeScalar } from '../scalars.ts'

/** A file as it is announced. */
@InputType({ description: 'A file for a ticket: name the ticket by its number, or by a receipt.' })
export class RequestUploadInput {
  @Field(() => Int, {
    nullable: true,
    description: 'Number of the ticket, for who has an account.',
  })
  number?: number | null

  @Field(() => String, { nullable: true, description: 'For who reported without an account.' })
  receipt?: string | null

  @Field(() => String, { description: 'Name of the file, at most 255 characters.' })
  name!: string

  @Field(() => Int, { description: 'Its size; exactly as many are then taken.' })
  bytes!: number

  @Field(() => String, {
    description: '`image/jpeg`, `image/png`, `image/webp` or `application/pdf`.',
  })
  mediaType!: string
}

/** A place for one file. */
@ObjectType({ description: 'A place for one file, for one use.' })
export class UploadPlace {
  @Field(() => String, {
    description: 'Path that takes the bytes of the file with `PUT`, once.',
  })
  url!: string

  @Field(() => DateTimeScalar, { description: 'Until when, by the real clock: ten minutes.' })
  expiresAt!: Moment
}

/** What came of announcing a file. */
export const RequestUploadResult = createUnionType({
  name: 'RequestUploadResult',
  description: 'What came of announcing a file.',
  types: () =>
    [UploadPlace, ValidationProblem, NotFoundProblem, ForbiddenProblem, TooManyProblem] as const,
})
