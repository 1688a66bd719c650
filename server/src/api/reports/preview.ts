import { Arg, Ctx, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql'
import { previewReports } from '../../commands/reports/preview.ts'
import type { Entry } from '../../journal/entry.ts'
import { type Difference, differencesOf } from '../../projections/preview.ts'
import { keyOf } from '../../projections/stations/stations.ts'
import type { Context, Services } from '../context.ts'
import { admit } from './admit.ts'
import { SubmitReportsInput } from './inputs.ts'
import { RefusedReport } from './payload.ts'
import { PlainInput } from './plain-input.ts'

/** Most differences that a preview names. */
const MOST_DIFFERENCES = 20

/** Most reports that are tried for their differences. */
const MOST_TRIED = 100

/** A figure that would change. */
@ObjectType({ description: 'A figure of one station that the reports would change.' })
class ReportDifference {
  @Field(() => ID, { description: 'Code of the station.' })
  station!: string

  @Field(() => String, {
    description:
      'What is counted: `male`, `PUBLISHED`; with 0 at its end in the contest of the governor, ' +
      "with 1 in the regency's: `received0`.",
  })
  counter!: string

  @Field(() => Int, { description: 'As it stands.' })
  before!: number

  @Field(() => Int, { description: 'As it would be, if only this report came.' })
  after!: number
}

/** What would become of reports. */
@ObjectType({ description: 'What would become of reports; the counts add up to those sent.' })
export class ReportPreview {
  @Field(() => Int, { description: 'Would be recorded.' })
  accepted!: number

  @Field(() => Int, { description: 'Known already: same key, same content.' })
  duplicates!: number

  @Field(() => [RefusedReport], { description: 'Would be refused, in the order they were sent.' })
  refused!: RefusedReport[]

  @Field(() => [ReportDifference], {
    description: `The first figures that would change, at most ${MOST_DIFFERENCES}.`,
  })
  differences!: Difference[]
}

/** What reports would do, without recording them. */
@Resolver()
export class ReportPreviewResolver {
  @PlainInput()
  @Query(() => ReportPreview, {
    description: 'What would become of reports if they were submitted now. Nothing is recorded.',
  })
  async previewReports(
    @Arg('input', () => SubmitReportsInput, { description: 'As for `submitReports`.' })
    input: SubmitReportsInput,
    @Ctx() context: Context,
  ): Promise<ReportPreview> {
    const { access, services } = context
    let foreseen: readonly Entry[] = []
    const actor = access.principal?.name ?? ''
    const preview = await previewReports(input, actor, admit(input, context), (drafts) => {
      const { outcomes, entries } = services.journal.foresee(drafts)
      foreseen = [...foreseen, ...entries]
      return outcomes
    })
    return { ...preview, differences: firstDifferences(foreseen, services) }
  }
}

function firstDifferences(entries: readonly Entry[], { journal, state, geography }: Services) {
  const keyAt = (seq: number): string => {
    const [entry] = journal.read(seq - 1, seq)
    return entry ? keyOf(entry) : ''
  }
  const found: Difference[] = []
  for (const entry of entries.slice(0, MOST_TRIED)) {
    found.push(...differencesOf(state.day, geography, entry, keyAt))
    if (found.length >= MOST_DIFFERENCES) break
  }
  return found.slice(0, MOST_DIFFERENCES)
}
