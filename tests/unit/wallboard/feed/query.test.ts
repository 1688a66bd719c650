import { HubQuery } from '../../../../schema/src/operations.ts'
import { describe, expect, test } from 'vitest'
import { createAsk, RefusedError, UnansweredError } from '../../../../wallboard/src/feed/query.ts'

function hubThat(answers: Response, token: string | null = null) {
  const requests: RequestInit[] = []
  const ask = createAsk(
    '/graphql',
    () => token,
    async (_url, request) => {
      requests.push(request ?? {})
      return answers
    },
  )
  return { requests, answer: () => ask(HubQuery, {}) }
}

const json = (body: unknown, status = 200) => Response.json(body, { status })

describe('a question to the hub', () => {
  test('carries the token, and none where there is none', async () => {
    const hub = { mode: 'LIVE' }
    const known = hubThat(json({ data: { hub } }), 'secret')
    await expect(known.answer()).resolves.toEqual({ hub })
    expect(new Headers(known.requests[0]?.headers).get('authorization')).toBe('Bearer secret')
    const unknown = hubThat(json({ data: { hub } }))
    await unknown.answer()
    expect(new Headers(unknown.requests[0]?.headers).has('authorization')).toBe(false)
  })

  test('that the hub does not understand says so, unlike one that went wrong', async () => {
    const code = 'GRAPHQL_VALIDATION_FAILED'
    const foreign = hubThat(json({ errors: [{ message: 'no', extensions: { code } }] }, 400))
    await expect(foreign.answer()).rejects.toMatchObject({ why: 'OUTDATED' })
    await expect(hubThat(json({}, 500)).answer()).rejects.toMatchObject({ why: 'LOST' })
    await expect(hubThat(json({}, 500)).answer()).rejects.toThrow(UnansweredError)
  })

  test('that is refused is told apart from one that fails', async () => {
    const forbidden = { errors: [{ message: 'no', extensions: { code: 'FORBIDDEN' } }] }
    await expect(hubThat(json(forbidden)).answer()).rejects.toThrow(RefusedError)
    await expect(hubThat(json({}, 401)).answer()).rejects.toThrow(RefusedError)
    const broken = hubThat(json({ errors: [{ message: 'broken' }] }, 500)).answer()
    await expect(broken).rejects.not.toThrow(RefusedError)
  })
})
