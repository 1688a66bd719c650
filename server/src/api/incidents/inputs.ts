import { Field, ID, InputType, Int } from 'type-graphql'
import type {
  Agency,
  IncidentCategory,
  IncidentKind,
  IncidentReason,
  IncidentSeverity,
  IncidentSource,
} from '../../domain/incidents/words.ts'
import {
  AgencyEnum,
  IncidentCategoryEnum,
  IncidentKindEnum,
  IncidentReasonEnum,
  IncidentSeverityEnum,
  IncidentSourceEnum,
} from './enums.ts'

/** A ticket as it is opened. */
@InputType({ description: 'A ticket as it is opened.' })
export class OpenIncidentInput {
  @Field(() => ID, { description: 'Identifies the opening for its sender for good.' })
  key!: string

  @Field(() => IncidentKindEnum, { description: 'What it is.' })
  kind!: IncidentKind

  @Field(() => IncidentCategoryEnum, { description: 'What it is about.' })
  category!: IncidentCategory

  @Field(() => IncidentSeverityEnum, { description: 'How bad it is.' })
  severity!: IncidentSeverity

  @Field(() => String, { description: 'One line, 1 to 200 characters.' })
  title!: string

  @Field(() => String, { nullable: true, description: 'The rest, at most 10,000 characters.' })
  description?: string | null

  @Field(() => ID, {
    nullable: true,
    description: 'Code of an area or station; left out: it belongs to the whole province.',
  })
  place?: string | null

  @Field(() => IncidentSourceEnum, {
    nullable: true,
    description: 'How it came in; PHONE when left out.',
  })
  source?: IncidentSource | null

  @Field(() => String, { nullable: true, description: 'Who told the desk; personal.' })
  reporterName?: string | null

  @Field(() => String, { nullable: true, description: 'Where they can be called; personal.' })
  reporterPhone?: string | null

  @Field(() => Int, { nullable: true, description: 'How many are missing, damaged or waiting.' })
  quantity?: number | null

  @Field(() => Int, { nullable: true, description: 'Number of the ticket of its cause.' })
  parent?: number | null
}

/** A change of a ticket that needs no more than its verb. */
@InputType({ description: 'A verb on a ticket.' })
export class IncidentInput {
  @Field(() => Int, { description: 'Of the ticket.' })
  number!: number

  @Field(() => Int, { description: 'Version of the ticket that the change was decided upon.' })
  version!: number

  @Field(() => ID, { description: 'Identifies the change for its sender for good.' })
  key!: string

  @Field(() => String, {
    nullable: true,
    description: 'What is said with it, at most 10,000 characters.',
  })
  note?: string | null
}

/** A change of a ticket that says something. */
@InputType({ description: 'A verb on a ticket that must say something.' })
export class IncidentNoteInput {
  @Field(() => Int, { description: 'Of the ticket.' })
  number!: number

  @Field(() => Int, { description: 'Version of the ticket that the change was decided upon.' })
  version!: number

  @Field(() => ID, { description: 'Identifies the change for its sender for good.' })
  key!: string

  @Field(() => String, { description: 'What is said, 1 to 10,000 characters.' })
  note!: string
}

/** Who is named for a ticket. */
@InputType({ description: 'Names somebody for a ticket.' })
export class AssignIncidentInput extends IncidentInput {
  @Field(() => String, { description: 'Who is to work on it.' })
  to!: string
}

/** Who a ticket is referred to. */
@InputType({ description: 'Hands a ticket to an agency outside.' })
export class ReferIncidentInput extends IncidentInput {
  @Field(() => AgencyEnum, { description: 'Who is to act.' })
  to!: Agency
}

/** Whose advice is wanted. */
@InputType({ description: 'Asks somebody for advice on a ticket.' })
export class RequestAdviceInput extends IncidentInput {
  @Field(() => String, { description: 'Whose advice is wanted.' })
  of!: string
}

/** Why a ticket is resolved. */
@InputType({ description: 'Resolves a ticket.' })
export class ResolveIncidentInput extends IncidentInput {
  @Field(() => IncidentReasonEnum, { description: 'Why it is resolved.' })
  reason!: IncidentReason

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'Whether the open tickets it is the cause of are resolved with it.',
  })
  children?: boolean | null
}

/** What a ticket is merged into. */
@InputType({ description: 'Merges a ticket into another, which goes on for both.' })
export class MergeIncidentInput extends IncidentInput {
  @Field(() => Int, { description: 'Number of the ticket that goes on.' })
  into!: number
}

/** What a ticket comes from. */
@InputType({ description: 'Links a ticket to the ticket of its cause.' })
export class LinkIncidentInput extends IncidentInput {
  @Field(() => Int, { description: 'Number of the ticket of its cause.' })
  parent!: number
}

/** What of a ticket is corrected. */
@InputType({ description: 'Corrects a ticket; fields left out stay as they are.' })
export class AmendIncidentInput extends IncidentInput {
  @Field(() => IncidentKindEnum, { nullable: true, description: 'What it is.' })
  kind?: IncidentKind | null

  @Field(() => IncidentCategoryEnum, { nullable: true, description: 'What it is about.' })
  category?: IncidentCategory | null

  @Field(() => IncidentSeverityEnum, { nullable: true, description: 'How bad it is.' })
  severity?: IncidentSeverity | null

  @Field(() => String, { nullable: true, description: 'One line, 1 to 200 characters.' })
  title?: string | null

  @Field(() => String, { nullable: true, description: 'At most 10,000 characters.' })
  description?: string | null

  @Field(() => ID, { nullable: true, description: 'Code of an area or station.' })
  place?: string | null

  @Field(() => Int, { nullable: true, description: 'How many are missing, damaged or waiting.' })
  quantity?: number | null
}
