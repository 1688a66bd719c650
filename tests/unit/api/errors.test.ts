import { GraphQLError } from 'graphql'
import { describe, expect, test } from 'vitest'
import { errorFormatter } from '../../../server/src/api/errors.ts'
import { HubError } from '../../../server/src/domain/errors.ts'

function formatter() {
  const logged: object[] = []
  const format = errorFormatter({ error: (fields) => void logged.push(fields) })
  return { logged, format }
}

/** As GraphQL hands on what a resolver threw. */
function thrown(originalError: Error): GraphQLError {
  return new GraphQLError(originalError.message, { originalError, path: ['area'] })
}

describe('an error on its way to a client', () => {
  test('of ours keeps its sentence and its code, wherever it was thrown', () => {
    const { format, logged } = formatter()
    const error = new HubError('FORBIDDEN', 'Not you.')
    const formatted = { message: 'Not you.', extensions: { code: 'FORBIDDEN' } }
    expect(format(error)).toEqual(formatted)
    expect(format(thrown(error))).toEqual({ ...formatted, path: ['area'] })
    expect(format(thrown(thrown(error)))).toEqual({ ...formatted, path: ['area'] })
    expect(logged).toEqual([])
  })

  test('that a person must hear of is logged too', () => {
    const { format, logged } = formatter()
    const cause = new Error('disk full')
    const error = new HubError('JOURNAL_UNAVAILABLE', 'Send it again.', { cause })
    expect(format(thrown(error)).extensions).toEqual({ code: 'JOURNAL_UNAVAILABLE' })
    expect(logged).toEqual([expect.objectContaining({ err: error })])
  })

  test('that nobody foresaw is logged, and nothing of it leaves the hub', () => {
    const { format, logged } = formatter()
    const error = new Error('SQLITE_CORRUPT in /var/lib/pantau/journal.db')
    const text = JSON.stringify(format(thrown(error)))
    expect(text).toContain('INTERNAL_SERVER_ERROR')
    expect(text).not.toMatch(/SQLITE|journal\.db|stack/)
    expect(logged).toEqual([{ err: error }])
    expect(JSON.stringify(format('a text that was thrown'))).not.toContain('thrown')
  })

  test("of GraphQL's own is the client's to correct, and carries no more than a code", () => {
    const { format, logged } = formatter()
    const plain = new GraphQLError('Cannot query field "x".')
    expect(format(plain).extensions).toEqual({ code: 'GRAPHQL_VALIDATION_FAILED' })
    const extensions = { code: 'GRAPHQL_PARSE_FAILED', stacktrace: ['at somewhere'] }
    const parse = new GraphQLError('Syntax Error', { extensions })
    expect(format(parse).extensions).toEqual({ code: 'GRAPHQL_PARSE_FAILED' })
    expect(logged).toEqual([])
  })
})
