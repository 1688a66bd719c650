import { createFormat } from '../../../../wallboard/src/figures/format.ts'
import type { Ask } from '../../../../wallboard/src/feed/query.ts'
import type { DeskTools } from '../../../../wallboard/src/desk/tools.ts'

/** How a hub that is the test answers to the variables of a question. */
export type Answering = (variables: Readonly<Record<string, unknown>>) => Promise<object>

/** What a part of the desk is given when Dewi of the help desk sits at it at 21:00 of polling day. */
export function deskTools(answer: Answering, wishes: Partial<DeskTools> = {}): DeskTools {
  return {
    ask: ((_document: unknown, variables: Readonly<Record<string, unknown>>) =>
      answer(variables)) as Ask,
    language: 'en',
    theme: 'dark',
    format: createFormat('en'),
    now: Date.parse('2024-11-27T14:00:00Z'),
    rehearsal: false,
    viewer: { name: 'Dewi', role: 'DESK', area: null, permissions: ['incidents.handle'] },
    ...wishes,
  }
}
