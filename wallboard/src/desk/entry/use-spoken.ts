import { ReadIncidentLineQuery } from '@ruang-pantau/schema'
import { onScopeDispose, readonly, ref, shallowReadonly, shallowRef, watch } from 'vue'
import type { Ref } from 'vue'
import type { Ask } from '../../feed/query.ts'
import { DeclinedError } from '../live/ask.ts'
import { useLater } from '../parts/use-later.ts'
import type { Spoken } from './entry-draft.ts'

/** How far the hub has read a line. */
export type Reading = {
  /** What it read; null before the first answer and for an empty line. */
  spoken: Readonly<Ref<Spoken | null>>
  state: Readonly<Ref<'IDLE' | 'READING' | 'READ' | 'AWAY' | 'DECLINED'>>
  /** Why the hub would not read it; empty unless declined. */
  message: Readonly<Ref<string>>
  /** Resolves once the line, as it is now, has been read or could not be. */
  settled: () => Promise<void>
}

/** A reading that takes longer than this, in real milliseconds, is not waited for. */
const patience = 3_000

/** Has the hub read the line a moment after each change; `onRead` gets every new reading. */
export function useSpoken(
  ask: () => Ask,
  line: () => string,
  onRead: (spoken: Spoken) => void,
): Reading {
  const spoken = shallowRef<Spoken | null>(null)
  const state = ref<Reading['state']['value']>('IDLE')
  const message = ref('')
  const { later, cancel } = useLater(180)
  const { later: giveUp, cancel: keepWaiting } = useLater(patience)
  let turn = 0
  let waiting: (() => void)[] = []

  function settle(): void {
    for (const go of waiting) go()
    waiting = []
  }
  function fail(why: 'AWAY' | 'DECLINED', told = ''): void {
    turn++
    keepWaiting()
    state.value = why
    message.value = told
    settle()
  }
  async function read(text: string, mine: number): Promise<void> {
    giveUp(() => fail('AWAY'))
    try {
      const { readIncidentLine } = await ask()(ReadIncidentLineQuery, { text })
      if (mine !== turn) return
      keepWaiting()
      spoken.value = readIncidentLine
      state.value = 'READ'
      onRead(readIncidentLine)
      settle()
    } catch (error) {
      if (mine !== turn) return
      if (error instanceof DeclinedError) fail('DECLINED', error.message)
      else fail('AWAY')
    }
  }

  watch(
    line,
    (text) => {
      const mine = ++turn
      cancel()
      keepWaiting()
      if (text.trim() === '') {
        spoken.value = null
        state.value = 'IDLE'
        settle()
        return
      }
      state.value = 'READING'
      later(() => void read(text.trim(), mine))
    },
    { immediate: true, flush: 'sync' },
  )
  onScopeDispose(() => {
    turn++
    settle()
  })
  return {
    spoken: shallowReadonly(spoken),
    state: readonly(state),
    message: readonly(message),
    settled: () =>
      state.value === 'READING' ? new Promise((go) => waiting.push(go)) : Promise.resolve(),
  }
}
