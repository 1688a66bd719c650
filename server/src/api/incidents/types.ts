import { Field, ID, Int, ObjectType } from 'type-graphql'
import type { Moment } from '../../domain/clock.ts'
import type {
  Agency,
  IncidentCategory,
  IncidentKind,
  IncidentReason,
  IncidentSeverity,
  IncidentSource,
  IncidentState,
} from '../../domain/incidents/words.ts'
import { connectionOf } from '../connections.ts'
import { DateTimeScalar } from '../scalars.ts'
import {
  AgencyEnum,
  IncidentCategoryEnum,
  IncidentKindEnum,
  IncidentReasonEnum,
  IncidentSeverityEnum,
  IncidentSourceEnum,
  IncidentStateEnum,
} from './enums.ts'

/** A ticket; what depends on who asks, on the clock or on others is resolved elsewhere. */
@ObjectType('Incident', { description: 'A ticket of the help desk.' })
export class IncidentType {
  @Field(() => Int, { description: 'Spoken and printed: `#1042`.' })
  number!: number

  @Field(() => IncidentKindEnum, { description: 'What it is.' })
  kind!: IncidentKind

  @Field(() => IncidentCategoryEnum, { description: 'What it is about.' })
  category!: IncidentCategory

  @Field(() => IncidentSeverityEnum, { description: 'How bad it is.' })
  severity!: IncidentSeverity

  @Field(() => IncidentStateEnum, { description: 'Where it stands.' })
  state!: IncidentState

  @Field(() => IncidentSourceEnum, { description: 'How it came in.' })
  source!: IncidentSource

  @Field(() => Int, {
    nullable: true,
    description: 'How many are missing, damaged or waiting; null when no number was said.',
  })
  quantity!: number | null

  @Field(() => DateTimeScalar, { description: 'When it was opened.' })
  openedAt!: Moment

  @Field(() => DateTimeScalar, { description: 'When its last entry was made.' })
  changedAt!: Moment

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When a person first took it up; null while nobody has.',
  })
  respondedAt!: Moment | null

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was resolved; null while it is not.',
  })
  resolvedAt!: Moment | null

  @Field(() => IncidentReasonEnum, {
    nullable: true,
    description: 'Why it was resolved; null while it is not.',
  })
  reason!: IncidentReason | null

  @Field(() => Int, { description: 'How often it was escalated inside the commission.' })
  escalation!: number

  @Field(() => AgencyEnum, {
    nullable: true,
    description: 'Who outside has it; null while it is not referred.',
  })
  referredTo!: Agency | null

  @Field(() => Int, {
    description: 'Give it back with the next change; an older one is a conflict.',
  })
  version!: number
}

/** One entry of a ticket's history as it is shown. */
@ObjectType('IncidentEntry', { description: 'One verb: who did what, when, and said what.' })
export class IncidentEntryType {
  @Field(() => Int, { description: 'Journal position.' })
  seq!: number

  @Field(() => DateTimeScalar, { description: 'When the hub accepted it.' })
  at!: Moment

  @Field(() => String, {
    description: 'Name of an IncidentVerb, or OPEN, ATTACH, FALL_OVERDUE; more may be added.',
  })
  verb!: string

  @Field(() => String, { description: 'Who did it; `hub` for what the hub did by itself.' })
  actor!: string

  @Field(() => String, { nullable: true, description: 'What was said; null when nothing was.' })
  note!: string | null

  @Field(() => String, {
    nullable: true,
    description:
      'What it came to, one plain line: `to Budi`, `POLICE`, `#12`, `severity HIGH -> CRITICAL`; ' +
      'null when the verb says it all.',
  })
  detail!: string | null
}

/** A file that was attached to a ticket. */
@ObjectType('Attachment', { description: 'A picture or document that came with a ticket.' })
export class AttachmentType {
  @Field(() => ID, { description: 'Identifies it for good.' })
  id!: string

  @Field(() => String, { description: 'As its sender called it.' })
  name!: string

  @Field(() => String, { description: 'What it was found to be: `image/jpeg`.' })
  mediaType!: string

  @Field(() => Int, { description: 'Size of the original.' })
  bytes!: number

  @Field(() => Int, { nullable: true, description: 'Pixels; null for what is no picture.' })
  width!: number | null

  @Field(() => Int, { nullable: true, description: 'Pixels; null for what is no picture.' })
  height!: number | null

  @Field(() => String, { description: 'Of the original, in hex.' })
  sha256!: string

  @Field(() => DateTimeScalar, { description: 'When it was taken in.' })
  addedAt!: Moment
}

/** Tickets by pages. */
export const IncidentConnection = connectionOf(IncidentType, 'Incident')
