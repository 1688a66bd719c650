import { onScopeDispose, readonly, ref, shallowReadonly, shallowRef, watch } from 'vue'
import type { Ref } from 'vue'

/** An answer that is asked for again and again; the last good one stays. */
export type Repeated<Answer> = {
  /** Null before the first good answer. */
  answer: Readonly<Ref<Answer | null>>
  /** The last attempt's failure; null after a good one and before the first. */
  failure: Readonly<Ref<unknown>>
}

/**
 * Pauses in milliseconds: after a good answer (null: do not ask again) and after a failure, whatever
 * it was or by what it was.
 */
export type Pauses = { good: number | null; bad: number | ((failure: unknown) => number) }

/**
 * Asks at once, again after each pause, and at once whenever `when` changes; an answer to an older
 * question is dropped. Stops with the scope.
 */
export function useRepeated<Answer>(
  when: () => unknown,
  ask: () => Promise<Answer>,
  pauses: Pauses,
): Repeated<Answer> {
  const answer = shallowRef<Answer | null>(null)
  const failure = ref<unknown>(null)
  let turn = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  async function run(mine: number): Promise<void> {
    let pause = pauses.good
    try {
      const result = await ask()
      if (mine !== turn) return
      answer.value = result
      failure.value = null
    } catch (error) {
      if (mine !== turn) return
      failure.value = error
      pause = typeof pauses.bad === 'number' ? pauses.bad : pauses.bad(error)
    }
    if (pause !== null) timer = setTimeout(() => void run(mine), pause)
  }

  function begin(): void {
    clearTimeout(timer)
    void run(++turn)
  }

  watch(when, begin, { immediate: true })
  onScopeDispose(() => {
    turn++
    clearTimeout(timer)
  })
  return { answer: shallowReadonly(answer), failure: readonly(failure) }
}
