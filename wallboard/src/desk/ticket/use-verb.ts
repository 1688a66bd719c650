import { computed, onScopeDispose, reactive, readonly, ref } from 'vue'
import type { ComputedRef, Ref } from 'vue'
import { backoff } from '../../feed/backoff.ts'
import type { Ask } from '../../feed/query.ts'
import type { Shelf } from '../draft/shelf.ts'
import { useDraft } from '../draft/use-draft.ts'
import type { Ticket, Verb } from '../live/ticket.ts'
import { attemptOf } from './attempt.ts'
import { sendVerb } from './send-verb.ts'
import type { VerbAnswer } from './send-verb.ts'
import { blankVerb, faultsOf, inputOf } from './verb-draft.ts'
import type { VerbDraft, VerbFault } from './verb-draft.ts'

/** What is asked to be done: one verb on one ticket or several, as they were seen. */
export type Task = { verb: Verb; tickets: readonly Ticket[]; beginning?: Partial<VerbDraft> }

/** The form of a task and its way to the hub. */
export type VerbWork = {
  draft: VerbDraft
  faults: ComputedRef<readonly VerbFault[]>
  /** Fields that were left, or all once it was sent: only those show what is wrong with them. */
  left: Set<VerbFault>
  /** By the ticket's number; what is not answered yet is missing. */
  answers: ReadonlyMap<number, VerbAnswer>
  sending: Readonly<Ref<boolean>>
  /** Sends to every ticket that has not done it yet; again by itself while the hub is away. */
  send: () => Promise<void>
  /** Decides upon what stands now, after having been told of a conflict. */
  acceptNow: (ticket: Ticket) => void
  /** The form is over: what was typed is forgotten. */
  forget: () => void
}

/** What the work needs of the desk. */
export type VerbSurroundings = {
  ask: () => Ask
  shelf: Shelf
  self: string
  makeKey: () => string
  onDone: (ticket: Ticket) => void
}

const unanswered = (answer: VerbAnswer | undefined) =>
  answer === undefined || answer.kind === 'AWAY' || answer.kind === 'SIGNED_OUT'

/** Works on a task until the scope ends. What is typed is kept by verb and tickets. */
export function useVerb({ verb, tickets, beginning }: Task, around: VerbSurroundings): VerbWork {
  const name = `verb/${verb}/${tickets.map(({ number }) => number).join(',')}`
  const blank = () => ({ ...blankVerb(around.self), ...beginning })
  const { value: draft, reset } = useDraft<VerbDraft>(around.shelf, name, blank)
  const seen = reactive(new Map(tickets.map((ticket) => [ticket.number, ticket.version])))
  const answers = reactive(new Map<number, VerbAnswer>())
  const left = reactive(new Set<VerbFault>())
  const sending = ref(false)
  const faults = computed(() => faultsOf(verb, draft))
  let timer: ReturnType<typeof setTimeout> | undefined
  let attempts = 0
  let over = false

  async function sendTo(number: number): Promise<void> {
    const fields = inputOf(verb, draft)
    const known = { number, version: seen.get(number) ?? 0 }
    const attempt = attemptOf(draft.attempts[number], known, verb, fields, around.makeKey)
    draft.attempts = { ...draft.attempts, [number]: attempt }
    const { said: _said, ...target } = attempt
    const answer = await sendVerb(around.ask(), verb, target, fields)
    answers.set(number, answer)
    if (!unanswered(answer)) {
      const { [number]: _answered, ...others } = draft.attempts
      draft.attempts = others
    }
    if (answer.kind === 'DONE') around.onDone(answer.ticket)
  }

  async function send(): Promise<void> {
    for (const fault of faults.value) left.add(fault)
    if (sending.value || over || faults.value.length > 0) return
    sending.value = true
    clearTimeout(timer)
    for (const { number } of tickets) {
      if (over) break
      if (answers.get(number)?.kind !== 'DONE') await sendTo(number)
    }
    sending.value = false
    if (![...answers.values()].some(unanswered)) attempts = 0
    else if (!over) timer = setTimeout(() => void send(), backoff(attempts++, Math.random()))
  }

  function forget(): void {
    over = true
    clearTimeout(timer)
    reset()
  }

  onScopeDispose(() => {
    over = true
    clearTimeout(timer)
  })
  return {
    draft,
    faults,
    left,
    answers,
    sending: readonly(sending),
    send,
    acceptNow: ({ number, version }) => {
      seen.set(number, version)
      answers.delete(number)
    },
    forget,
  }
}
