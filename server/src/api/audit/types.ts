import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import type { Moment } from '../../domain/clock.ts'
import { PageInfo } from '../connections.ts'
import { enumOf } from '../enums.ts'
import { DateTimeScalar } from '../scalars.ts'
import type { AuditOutcome } from './entry.ts'

const AuditOutcomeEnum = enumOf(['DONE', 'REFUSED'])
registerEnumType(AuditOutcomeEnum, {
  name: 'AuditOutcome',
  description: 'What became of what somebody tried.',
  valuesConfig: {
    DONE: { description: 'It was done.' },
    REFUSED: { description: 'They may not; nothing was changed.' },
  },
})

/** Who did what, in one line. */
@ObjectType('AuditEntry', { description: 'One entry of the record: who did what, in one line.' })
class AuditEntryType {
  @Field(() => Int, { description: 'Its position in the journal.' })
  seq!: number

  @Field(() => DateTimeScalar, { description: 'When the hub accepted it.' })
  at!: Moment

  @Field(() => String, {
    description: 'Name of who did it; `hub` for the hub itself, `public` for anyone.',
  })
  actor!: string

  @Field(() => String, { description: 'What was done: `incident.verified`, `turnout.reported`.' })
  type!: string

  @Field(() => AuditOutcomeEnum, { description: 'What became of it.' })
  outcome!: AuditOutcome

  @Field(() => ID, {
    description: 'Code of the area or station that it is about; the province for what has none.',
  })
  place!: string

  @Field(() => Int, {
    nullable: true,
    description: 'Number of the ticket; null when it is about none.',
  })
  incident!: number | null

  @Field(() => String, { description: 'What was said, shortened to one line; may be empty.' })
  detail!: string
}

/** An entry with its place in the record. */
@ObjectType({ description: 'An entry of the record with its place in the list.' })
class AuditEdge {
  @Field(() => String, { description: 'Give it as `after` to go on behind this one.' })
  cursor!: string

  @Field(() => AuditEntryType, { description: 'The entry itself.' })
  node!: AuditEntryType
}

/** A page of the record. Entries that fit are not counted: that would read the whole of it. */
@ObjectType({ description: 'A page of the record, without a count of all that fit.' })
export class AuditConnection {
  @Field(() => [AuditEdge], { description: 'The entries of this page.' })
  edges!: AuditEdge[]

  @Field(() => PageInfo, { description: 'What comes before and after.' })
  pageInfo!: PageInfo
}

/** Which entries are asked for. */
@ArgsType()
export class AuditFilter {
  @Field(() => ID, {
    nullable: true,
    defaultValue: '35',
    description: 'Code of the area that they are about.',
  })
  within!: string | null

  @Field(() => String, { nullable: true, description: 'Only what this one did, by exact name.' })
  actor?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Only this type, or all that begin with it: `incident` for `incident.opened`.',
  })
  type?: string | null
}
