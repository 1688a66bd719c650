import { computed, onScopeDispose, reactive, ref, watch } from 'vue'
import type { Ask } from '../feed/query.ts'
import { type Field, missing, readDraft } from './draft.ts'
import { sendReport } from './send.ts'

const KEY = 'pantau-lapor'

/** Pauses between tries, in milliseconds; the last one from then on. */
const PAUSES = [5_000, 10_000, 20_000, 40_000, 60_000]

/** A report that is written here, kept on this telephone, and sent until it is received. */
export function useReport(
  ask: Ask,
  code: () => string | null,
  received: (number: number, receipt: string) => void,
) {
  const newKey = () => crypto.randomUUID()
  const draft = reactive(readDraft(localStorage.getItem(KEY), newKey))
  const faults = reactive(new Map<Field, string>())
  /** What is wrong with the whole; null when nothing is. */
  const fault = ref<string | null>(null)
  const sending = ref(false)
  /** Seconds until it is tried again by itself; null while it is not waited for. */
  const wait = ref<number | null>(null)
  let tries = 0
  let ticking: ReturnType<typeof setInterval> | undefined

  watch(draft, (now) => localStorage.setItem(KEY, JSON.stringify(now)))

  function stopWaiting(): void {
    clearInterval(ticking)
    wait.value = null
  }

  function waitFor(milliseconds: number): void {
    stopWaiting()
    wait.value = Math.ceil(milliseconds / 1_000)
    ticking = setInterval(() => {
      wait.value = (wait.value ?? 1) - 1
      if (wait.value <= 0) void send()
    }, 1_000)
  }

  /** Fields that are missing; their faults are shown. */
  function check(): Field[] {
    faults.clear()
    fault.value = null
    const lacking = missing(draft)
    for (const field of lacking) faults.set(field, 'TEXT_MISSING')
    return lacking
  }

  async function send(): Promise<void> {
    stopWaiting()
    if (sending.value || check().length > 0) return
    sending.value = true
    const sent = await sendReport(ask, draft, code())
    sending.value = false
    if (sent.kind === 'received') {
      localStorage.removeItem(KEY)
      return received(sent.number, sent.receipt)
    }
    if (sent.kind === 'waiting') {
      fault.value = sent.code
      waitFor(sent.after ?? PAUSES[Math.min(tries, PAUSES.length - 1)] ?? 60_000)
      tries += 1
      return
    }
    // What was sent before it was changed is another report than this one.
    if (sent.code === 'KEY_REUSED') draft.key = newKey()
    if (sent.field) faults.set(sent.field, sent.code)
    else fault.value = sent.code
  }

  const soon = () => void (wait.value !== null && fault.value === 'AWAY' && send())
  window.addEventListener('online', soon)
  onScopeDispose(() => {
    stopWaiting()
    window.removeEventListener('online', soon)
  })

  return {
    draft,
    faults,
    fault,
    wait,
    sending: computed(() => sending.value),
    check,
    send,
  }
}
