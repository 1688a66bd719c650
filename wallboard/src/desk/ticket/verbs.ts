import type { Verb } from '../live/ticket.ts'

/** What a verb's form asks for, in this order. */
export type VerbField =
  | 'person'
  | 'agency'
  | 'adviser'
  | 'reason'
  | 'children'
  | 'number'
  | 'correction'
  | 'note'

/** How a verb is asked for. */
export type VerbForm = {
  /** The letter that chooses it in the menu, the same in every language. */
  letter: string
  fields: readonly VerbField[]
  /** Whether it must be said why. */
  noteNeeded: boolean
  /** It takes the ticket off the list, so the form says what that means. */
  grave: boolean
  /** Whether it can be done to many tickets at once. */
  forMany: boolean
}

const form = (letter: string, fields: readonly VerbField[], more: Partial<VerbForm> = {}) => ({
  letter,
  fields,
  noteNeeded: false,
  grave: false,
  forMany: true,
  ...more,
})
const one = { forMany: false }
const said = { noteNeeded: true }

/** Every verb with its form, in the order of the menu. */
export const verbForms: Readonly<Record<Verb, VerbForm>> = {
  VERIFY: form('v', ['note']),
  ASSIGN: form('a', ['person', 'note']),
  START: form('s', ['note']),
  COMMENT: form('t', ['note'], said),
  ESCALATE: form('e', ['note'], said),
  REFER: form('r', ['agency', 'note']),
  REPLY: form('b', ['note'], { ...said, ...one }),
  REQUEST_ADVICE: form('d', ['adviser', 'note']),
  GIVE_ADVICE: form('g', ['note'], { ...said, ...one }),
  RESOLVE: form('f', ['reason', 'children', 'note']),
  CLOSE: form('c', ['note']),
  REOPEN: form('o', ['note'], said),
  AMEND: form('w', ['correction', 'note'], one),
  LINK: form('l', ['number', 'note']),
  UNLINK: form('k', ['note']),
  MERGE: form('m', ['number', 'note'], { grave: true }),
  UNMERGE: form('u', ['note'], one),
  INVALIDATE: form('i', ['note'], { ...said, grave: true }),
}
