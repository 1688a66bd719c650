import { describe, expect, test } from 'vitest'
import { sectionsFor } from '../../../../wallboard/src/desk/admin/sections.ts'
import { useDeed } from '../../../../wallboard/src/desk/admin/shared/use-deed.ts'
import { daysOf } from '../../../../wallboard/src/desk/admin/tokens/days.ts'
import { deskAdminWords } from '../../../../wallboard/src/words/desk-admin.ts'

const deed = () => useDeed(() => deskAdminWords.en)
const problem = (code: string) => ({ code, message: 'as the hub says', path: ['name'] })

describe('the administration', () => {
  test('opens to each what the hub lets them do, and nothing else', () => {
    expect(sectionsFor(['incidents.handle'])).toEqual([])
    expect(sectionsFor(['screens.manage', 'audit.read'])).toEqual(['screens', 'audit'])
    const everything = ['audit.read', 'people.manage', 'screens.manage']
    expect(sectionsFor(everything)).toEqual(['screens', 'people', 'tokens', 'audit'])
  })

  test('tells a refusal in the words of the screen, or else in the hub’s', async () => {
    const { problem: told, run } = deed()
    expect(await run(Promise.resolve({ outcome: problem('NAME_TAKEN') }))).toBeNull()
    expect(told.value).toBe('That name is taken; choose another.')
    await run(Promise.resolve({ outcome: problem('SOMETHING_NEW') }))
    expect(told.value).toBe('as the hub says')
  })

  test('forgets what went wrong when it is done at last', async () => {
    const { problem: told, busy, run } = deed()
    await run(Promise.reject(new Error('away')))
    expect(told.value).toContain('did not answer')
    const answer = run(Promise.resolve({ outcome: { token: 'once' } }))
    expect(busy.value).toBe(true)
    expect(await answer).toEqual({ token: 'once' })
    expect([told.value, busy.value]).toEqual([null, false])
  })

  test('takes a token’s days as whole days, and nothing as until revoked', () => {
    expect([daysOf(' 7 '), daysOf('3650'), daysOf('')]).toEqual([7, 3650, null])
    for (const wrong of ['0', '-1', '3651', '1.5', 'x', '1e2'])
      expect(daysOf(wrong)).toBeUndefined()
  })
})
