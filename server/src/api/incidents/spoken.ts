import { Arg, Ctx, Field, Int, ObjectType, Query, registerEnumType, Resolver } from 'type-graphql'
import { HubError } from '../../domain/errors.ts'
import {
  type SpokenIncident,
  type SpokenMeaning,
  spokenMeanings,
} from '../../domain/incidents/spoken/read-line.ts'
import type { SpokenPlace } from '../../domain/incidents/spoken/places-of.ts'
import type {
  IncidentCategory,
  IncidentKind,
  IncidentSeverity,
} from '../../domain/incidents/words.ts'
import { SHORT_TEXT, textFault } from '../../domain/text.ts'
import type { Context } from '../context.ts'
import { enumOf } from '../enums.ts'
import { PlaceUnion } from '../geography/types.ts'
import { IncidentCategoryEnum, IncidentKindEnum, IncidentSeverityEnum } from './enums.ts'

const SpokenMeaningEnum = enumOf(spokenMeanings)
registerEnumType(SpokenMeaningEnum, {
  name: 'SpokenMeaning',
  description: 'What words of a line can be taken as.',
  valuesConfig: {
    PLACE: { description: 'Where: `TPS 4`, `Robatal`, `Sampang`.' },
    CATEGORY: { description: 'What it is about: `surat suara`, `kurang`.' },
    QUANTITY: { description: 'How many: `25`, `dua puluh lima`.' },
    SEVERITY: { description: 'That it is worse than usual: `darurat`, `kebakaran`.' },
    KIND: { description: 'That somebody asks or complains: `tanya`, `protes`.' },
  },
})

/** Words of a line that were understood. */
@ObjectType('SpokenPart', { description: 'Words of a line, and what they were taken as.' })
class SpokenPartType {
  @Field(() => String, { description: 'As typed.' })
  text!: string

  @Field(() => SpokenMeaningEnum, { description: 'What they were taken as.' })
  meaning!: SpokenMeaning
}

/** A line as it was understood; the shape of {@link SpokenIncident}. */
@ObjectType('SpokenIncident', {
  description: 'A line as it was understood, to be confirmed. Nothing is recorded by reading it.',
})
class SpokenIncidentType {
  @Field(() => String, { description: 'The line, every character as it was sent.' })
  text!: string

  @Field(() => String, {
    description: 'The line without the words that only say where, once the place is known by them.',
  })
  title!: string

  @Field(() => PlaceUnion, {
    nullable: true,
    description:
      'The likeliest place; null when none is named or several are as likely. To be taken unseen ' +
      'only when `ambiguous` is false.',
  })
  place!: SpokenPlace | null

  @Field(() => [PlaceUnion], { description: 'Every place that may be meant, the likeliest first.' })
  places!: SpokenPlace[]

  @Field(() => Boolean, {
    description:
      'Whether a person must choose: several places or categories fit, or a name is not quite one.',
  })
  ambiguous!: boolean

  @Field(() => IncidentCategoryEnum, {
    nullable: true,
    description: 'What it is about; null when no word tells, or words tell several things.',
  })
  category!: IncidentCategory | null

  @Field(() => [IncidentCategoryEnum], {
    description: 'Every category that fits, in the order in which they are said.',
  })
  categories!: IncidentCategory[]

  @Field(() => IncidentKindEnum, { description: 'An incident unless somebody asks or complains.' })
  kind!: IncidentKind

  @Field(() => IncidentSeverityEnum, {
    description: 'Medium unless a word says worse; low for a question.',
  })
  severity!: IncidentSeverity

  @Field(() => Int, {
    nullable: true,
    description: 'How many; null when no number says it, or several may.',
  })
  quantity!: number | null

  @Field(() => [SpokenPartType], {
    description: 'Which words were taken as what, in the order of the line.',
  })
  understood!: SpokenIncident['understood']
}

/** What a line says that is typed while somebody speaks. */
@Resolver()
export class SpokenIncidentResolver {
  @Query(() => SpokenIncidentType, {
    description:
      'Takes a line apart as it is spoken: `TPS 4 Robatal Sampang surat suara kurang 25`. For who ' +
      'may open tickets.',
  })
  readIncidentLine(
    @Arg('text', () => String, {
      description: 'One line of at most 200 characters, as spoken. A longer one is BAD_USER_INPUT.',
    })
    text: string,
    @Ctx() { access, services }: Context,
  ): SpokenIncident {
    access.require('incidents.open', access.principal?.area ?? '35')
    const fault = textFault('text', text, { ...SHORT_TEXT, required: true })
    if (fault) throw new HubError('BAD_USER_INPUT', fault.message)
    return services.lineReader.read(text)
  }
}
