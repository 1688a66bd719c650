import { readonly, ref } from 'vue'
import type { Ref } from 'vue'
import type { AdminWords } from '../../../words/desk-admin.ts'

/** Why something was not done, as the hub says it. */
type Problem = { code: string; message: string; path: readonly string[] }

/** What came of a deed, when it was done. */
type DoneOf<Outcome> = Exclude<Outcome, Problem>

/** Something that is being done at the hub. */
export type Deed = {
  busy: Readonly<Ref<boolean>>
  /** In the words of the screen; null when nothing went wrong. */
  problem: Readonly<Ref<string | null>>
  /** Null when it was not done. */
  run: <Outcome extends object>(
    asked: Promise<{ outcome: Outcome }>,
  ) => Promise<DoneOf<Outcome> | null>
}

const isProblem = (outcome: object): outcome is Problem => 'message' in outcome && 'path' in outcome

/** Does one thing at a time and keeps what went wrong with it until the next. */
export function useDeed(words: () => AdminWords): Deed {
  const busy = ref(false)
  const problem = ref<string | null>(null)
  return {
    busy: readonly(busy),
    problem: readonly(problem),
    run: async (asked) => {
      busy.value = true
      problem.value = null
      try {
        const { outcome } = await asked
        if (!isProblem(outcome)) return outcome as DoneOf<typeof outcome>
        problem.value = words().problems[outcome.code] ?? outcome.message
      } catch {
        problem.value = words().unanswered
      } finally {
        busy.value = false
      }
      return null
    },
  }
}
