import { Arg, Ctx, Field, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import { HubError } from '../domain/errors.ts'
import type { Context } from './context.ts'

/** Most rows of one request. */
const MOST_ROWS = 1_000

/** Most characters of a name, a path, a code or a reason. */
const LONGEST_NOTE = 1_000

/** Most characters of a row. */
const LONGEST_ROW = 100_000

/** A row of a file that was not taken. */
@InputType({ description: 'A row of a file that was not taken in.' })
export class RejectedRowInput {
  @Field(() => String, { description: 'Where in the file: `line 17.received`.' })
  path!: string

  @Field(() => String, { description: 'Stable, upper case.' })
  code!: string

  @Field(() => String, { description: 'What is wrong and what to do.' })
  reason!: string

  @Field(() => String, { description: 'The row as it stood in the file.' })
  original!: string
}

/** Rows of one file. */
@InputType({ description: 'Rows of one file that were not taken in, 1,000 at most.' })
export class QuarantineRowsInput {
  @Field(() => String, { description: 'Name of the file.' })
  file!: string

  @Field(() => [RejectedRowInput], { description: 'In the order of the file.' })
  rows!: RejectedRowInput[]
}

/** The quarantine after it. */
@ObjectType({ description: 'The quarantine after rows were put into it.' })
export class QuarantineRowsPayload {
  @Field(() => Int, { description: 'Rows that were not waiting there already.' })
  added!: number

  @Field(() => Int, {
    nullable: true,
    description: 'Everything that waits there; null for who may not read it.',
  })
  waiting!: number | null
}

/** Takes what a reader of files elsewhere could not take in. */
@Resolver()
export class QuarantineRowsResolver {
  @Mutation(() => QuarantineRowsPayload, {
    description: 'Keeps rows of a file that were not taken in, until a person has seen to them.',
  })
  quarantineRows(
    @Arg('input', () => QuarantineRowsInput, { description: 'The file and its rows.' })
    { file, rows }: QuarantineRowsInput,
    @Ctx() { access, services }: Context,
  ): QuarantineRowsPayload {
    access.require('quarantine.add', access.principal?.area ?? '35')
    if (rows.length > MOST_ROWS) {
      const message = `input.rows: ${rows.length} rows are more than ${MOST_ROWS}. Send them in parts.`
      throw new HubError('BAD_USER_INPUT', message)
    }
    checkLength('input.file', file, LONGEST_NOTE)
    for (const [at, { original, ...notes }] of rows.entries()) {
      checkLength(`input.rows.${at}.original`, original, LONGEST_ROW)
      for (const [field, text] of Object.entries(notes)) {
        checkLength(`input.rows.${at}.${field}`, text, LONGEST_NOTE)
      }
    }
    const { quarantine, clock } = services
    const before = quarantine.count()
    quarantine.add(
      rows.map((row) => ({ ...row, file })),
      clock.now(),
    )
    const waiting = quarantine.count()
    const reads = access.may('quarantine.read', '35')
    return { added: waiting - before, waiting: reads ? waiting : null }
  }
}

function checkLength(argument: string, text: string, longest: number): void {
  if (text.length <= longest) return
  const message = `${argument}: at most ${longest} characters, not ${text.length}. Shorten it.`
  throw new HubError('BAD_USER_INPUT', message)
}
