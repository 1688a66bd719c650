import { Arg, ArgsType, Args, Ctx, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql'
import type { Moment } from '../../domain/clock.ts'
import { HubError } from '../../domain/errors.ts'
import type { OwedChanges } from '../../hub/incident-frames.ts'
import type { IncidentSource } from '../../hub/incident-source.ts'
import { pageSize } from '../connections.ts'
import { type Context, requireArea } from '../context.ts'
import { CursorScalar, DateTimeScalar } from '../scalars.ts'
import { entryOf } from './timeline.ts'
import { IncidentEntryType, IncidentType } from './types.ts'
import type { SeenIncident } from './view.ts'

/** Most entries, of any area, that one question looks through. */
const MOST_SEARCHED = 5_000

/** One change of a ticket. */
@ObjectType('IncidentChange', { description: 'One change of a ticket.' })
class IncidentChangeType {
  @Field(() => IncidentEntryType, { description: 'Who did what.' })
  entry!: IncidentEntryType

  @Field(() => IncidentType, { description: 'The ticket as it stood after it.' })
  incident!: SeenIncident
}

/** Changes in order. */
@ObjectType('IncidentChanges', { description: 'Changes of tickets in journal order.' })
class IncidentChangesType {
  @Field(() => [IncidentChangeType], {
    description: 'An entry that joins two tickets is a change of both.',
  })
  changes!: IncidentChangeType[]

  @Field(() => CursorScalar, { description: 'Give it as `after` to go on behind these.' })
  cursor!: string

  @Field(() => Boolean, { description: 'Whether there may be more behind the cursor.' })
  hasMore!: boolean
}

/** Where the changes begin. */
@ArgsType()
class ChangesAsked {
  @Field(() => CursorScalar, {
    nullable: true,
    description: 'Cursor of the last answer or frame, to go on behind it.',
  })
  after?: string | null

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Only what was accepted after this moment; without both, from the beginning.',
  })
  since?: Moment | null

  @Field(() => Int, {
    nullable: true,
    defaultValue: 100,
    description: 'Entries, 0 to 100.',
  })
  first!: number | null
}

/** What happened to tickets since somebody last looked. */
@Resolver()
export class IncidentChangesResolver {
  @Query(() => IncidentChangesType, {
    description: 'What changed since you last looked: every change in the area, in journal order.',
  })
  incidentChanges(
    @Arg('within', () => ID, { defaultValue: '35', description: 'Code of an area.' })
    within: string,
    @Args(() => ChangesAsked) asked: ChangesAsked,
    @Ctx() context: Context,
  ): IncidentChangesType {
    const { access, services } = context
    const area = requireArea(services, within, 'within')
    access.require('incidents.read', area.code)
    const { incidentSource: source, clock } = services
    const found = search(source, area.code, startOf(asked, source), pageSize(asked.first ?? 100))
    const asOf = clock.now()
    const changes = found.changes.flatMap(({ seq, incident }) => {
      const [entry] = services.journal.read(seq - 1, seq)
      const told = entry ? entryOf(context, incident, entry) : null
      return told ? [{ entry: told, incident: { ...incident, asOf } }] : []
    })
    return { changes, cursor: source.cursor(found.through), hasMore: found.more }
  }
}

/** The later of the two places that may be named. Throws BAD_USER_INPUT for a cursor of another history. */
function startOf({ after, since }: ChangesAsked, source: IncidentSource): number {
  const from = after ? source.resumable(after) : 0
  if (from === null) {
    const message = 'after: this cursor is of another history. Leave it out, or say since when.'
    throw new HubError('BAD_USER_INPUT', message)
  }
  return Math.max(from, typeof since === 'number' ? source.seqAt(since) : 0)
}

/** Looks on, page by page, until there is something to tell or enough was looked through. */
function search(
  source: IncidentSource,
  within: string,
  after: number,
  size: number,
  most = MOST_SEARCHED,
): OwedChanges {
  const owed = source.owed(within, after, size)
  const goesOn = size > 0 && owed.more && owed.changes.length === 0 && size < most
  return goesOn ? search(source, within, owed.through, size, most - size) : owed
}
