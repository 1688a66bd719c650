import { GraphQLError, GraphQLScalarType, Kind } from 'graphql'
import { GraphQLDateTime } from 'graphql-scalars'
import { type Moment, WIB_OFFSET_MS } from '../domain/clock.ts'

/** Longest cursor that is looked at; ours have about 60 characters. */
const CURSOR_LIMIT = 200

/** A {@link Moment} as RFC 3339 text; written with the offset of WIB, read with any offset. */
export const DateTimeScalar = new GraphQLScalarType<Moment, string>({
  name: 'DateTime',
  description:
    'A moment, RFC 3339 with offset. `at`, `asOf` and everything the hub stamps are times of ' +
    "acceptance by the hub's clock (a simulated one in rehearsal); `observedAt` is the reporter's.",
  serialize: (moment) => formatMoment(Number(moment)),
  parseValue: (value) => writtenByProgram(value) ?? GraphQLDateTime.parseValue(value).getTime(),
  parseLiteral: (node, variables) => GraphQLDateTime.parseLiteral(node, variables).getTime(),
})

/** A place in the journal, opaque to clients. */
export const CursorScalar = new GraphQLScalarType<string, string>({
  name: 'Cursor',
  description: 'A position in the journal (epoch and seq), opaque to clients.',
  serialize: String,
  parseValue: (value) => checkedCursor(value),
  parseLiteral: (node) => checkedCursor(node.kind === Kind.STRING ? node.value : null),
})

/** Writes a moment as `2024-11-28T10:15:04.000+07:00`. */
export function formatMoment(moment: Moment): string {
  return new Date(moment + WIB_OFFSET_MS).toISOString().replace('Z', '+07:00')
}

/** Nearly all come as programs write them, which is known by writing it again: `...T01:15:04.000Z`. */
function writtenByProgram(value: unknown): Moment | null {
  if (typeof value !== 'string' || value.length !== 24) return null
  const moment = Date.parse(value)
  return !Number.isNaN(moment) && new Date(moment).toISOString() === value ? moment : null
}

/** A cursor that makes no sense gets RESYNC, not an error; only what is no short text is refused. */
function checkedCursor(value: unknown): string {
  if (typeof value === 'string' && value.length <= CURSOR_LIMIT) return value
  // A GraphQLError and no other: every other kind counts as a failure of the hub and is masked.
  throw new GraphQLError(`Cursor must be text of at most ${CURSOR_LIMIT} characters`)
}
