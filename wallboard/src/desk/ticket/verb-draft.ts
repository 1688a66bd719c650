import type { AmendIncidentMutation, VariablesOf } from '@ruang-pantau/schema'
import type { FullTicket, Place, Ticket, Verb } from '../live/ticket.ts'
import type { Attempt } from './attempt.ts'
import { verbForms } from './verbs.ts'

/** What a correction may say. */
export type Correction = Pick<
  VariablesOf<typeof AmendIncidentMutation>['input'],
  'kind' | 'category' | 'severity' | 'title' | 'description' | 'place' | 'quantity'
>

/** What is typed into a verb's form; of no matter for a verb that does not ask for it. */
export type VerbDraft = {
  note: string
  person: string
  agency: string
  adviser: string
  reason: string
  children: boolean
  /** Number of the other ticket as typed, with or without `#`. */
  number: string
  /** Only what was changed. */
  correction: Correction
  /** The place of the correction, as it was chosen; null when it was not, or taken away. */
  place: Place | null
  /** What was sent and not answered, by the ticket's number. */
  attempts: Readonly<Record<number, Attempt>>
}

/** An empty form. Tickets are given to oneself unless said otherwise. */
export function blankVerb(self: string): VerbDraft {
  return {
    note: '',
    person: self,
    agency: '',
    adviser: '',
    reason: '',
    children: false,
    number: '',
    correction: {},
    place: null,
    attempts: {},
  }
}

/** A field of the form that cannot be sent as it is. */
export type VerbFault =
  | 'note'
  | 'person'
  | 'agency'
  | 'adviser'
  | 'reason'
  | 'number'
  | 'correction'

/** The other ticket's number as typed, `#12` or `12`; null when it is none. */
export function numberIn(text: string): number | null {
  const digits = /^#?(\d{1,9})$/.exec(text.trim())?.[1]
  return digits === undefined || Number(digits) === 0 ? null : Number(digits)
}

/** Fields that must be filled in before the verb can be sent, in the form's order. */
export function faultsOf(verb: Verb, draft: VerbDraft): readonly VerbFault[] {
  const { fields, noteNeeded } = verbForms[verb]
  const missing: Readonly<Record<VerbFault, boolean>> = {
    person: draft.person.trim() === '',
    agency: draft.agency === '',
    adviser: draft.adviser.trim() === '',
    reason: draft.reason === '',
    number: numberIn(draft.number) === null,
    correction: Object.keys(draft.correction).length === 0,
    note: noteNeeded && draft.note.trim() === '',
  }
  return fields.filter((field) => field !== 'children').filter((field) => missing[field])
}

/** The fields of a verb's input beside number, version and key. */
export function inputOf(verb: Verb, draft: VerbDraft): Record<string, unknown> {
  const { fields } = verbForms[verb]
  const asks = (field: (typeof fields)[number]) => fields.includes(field)
  const other = numberIn(draft.number)
  return {
    ...(draft.note.trim() !== '' && { note: draft.note }),
    ...(asks('person') && { to: draft.person.trim() }),
    ...(asks('agency') && { to: draft.agency }),
    ...(asks('adviser') && { of: draft.adviser.trim() }),
    ...(asks('reason') && { reason: draft.reason }),
    ...(asks('children') && { children: draft.children }),
    ...(asks('number') && (verb === 'MERGE' ? { into: other } : { parent: other })),
    ...(asks('correction') && draft.correction),
  }
}

/** A ticket's fields as a correction would name them. */
export function correctable(ticket: FullTicket): Required<Correction> {
  const { kind, category, severity, title, description, quantity } = ticket
  return {
    kind,
    category,
    severity,
    title,
    description,
    quantity,
    place: ticket.place?.code ?? null,
  }
}

/** The correction after one field was changed; a field that is as before is no correction. */
export function correct<Field extends keyof Correction>(
  before: Required<Correction>,
  correction: Correction,
  field: Field,
  value: Required<Correction>[Field],
): Correction {
  const { [field]: _old, ...others } = correction
  return before[field] === value ? (others as Correction) : { ...correction, [field]: value }
}

/** The verbs that each of these tickets allows, with how many do, in the menu's order. */
export function verbsFor(tickets: readonly Ticket[]): readonly { verb: Verb; allowed: number }[] {
  const many = tickets.length > 1
  return (Object.keys(verbForms) as Verb[])
    .filter((verb) => !many || verbForms[verb].forMany)
    .map((verb) => ({
      verb,
      allowed: tickets.filter(({ allowedVerbs }) => allowedVerbs.includes(verb)).length,
    }))
    .filter(({ allowed }) => allowed > 0)
}
