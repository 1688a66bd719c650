import type { ReadIncidentLineQuery, ResultOf } from '@ruang-pantau/schema'
import type { Place } from '../live/ticket.ts'
import type { OpenInput } from '../outbox/parcel.ts'
import { numberIn } from '../ticket/verb-draft.ts'

/** What the hub read in a line as spoken. */
export type Spoken = ResultOf<typeof ReadIncidentLineQuery>['readIncidentLine']

/** A new ticket as it is typed. */
export type EntryDraft = {
  line: string
  place: Place | null
  /** It was decided that the ticket has no place, although the line may name one. */
  nowhere: boolean
  kind: string
  category: string
  severity: string
  quantity: string
  title: string
  description: string
  source: string
  reporterName: string
  reporterPhone: string
  parent: string
  /** Fields that were changed by hand: reading the line again leaves them alone. */
  byHand: readonly EntryField[]
}

/** A field that the line fills in and a person may correct. */
export type EntryField = 'place' | 'kind' | 'category' | 'severity' | 'quantity' | 'title'

/** Letters of a title at most. */
export const longestTitle = 200

/** Nothing typed yet. */
export function blankEntry(): EntryDraft {
  return {
    line: '',
    place: null,
    nowhere: false,
    kind: 'INCIDENT',
    category: '',
    severity: 'MEDIUM',
    quantity: '',
    title: '',
    description: '',
    source: 'PHONE',
    reporterName: '',
    reporterPhone: '',
    parent: '',
    byHand: [],
  }
}

/**
 * Places of which a person must choose, the likeliest first; empty when the place is plain, or when
 * none was named. A name that is not quite a place's is asked about too.
 */
export function placesToChoose({ ambiguous, places, categories }: Spoken): readonly Place[] {
  const unsure = places.length > 1 || (ambiguous && categories.length <= 1)
  return unsure ? places : []
}

/** The draft after the line was read: every field that was not changed by hand follows the line. */
export function followLine(draft: EntryDraft, spoken: Spoken): EntryDraft {
  const { kind, category, severity, quantity, title } = spoken
  const read = {
    place: placesToChoose(spoken).length > 0 ? null : spoken.place,
    kind,
    category: category ?? '',
    severity,
    quantity: quantity === null ? '' : String(quantity),
    title,
  }
  const kept = Object.fromEntries(draft.byHand.map((field) => [field, draft[field]]))
  const nowhere = draft.nowhere && draft.byHand.includes('place')
  return { ...draft, ...read, ...kept, nowhere }
}

/** A field that cannot be sent as it is. */
export type EntryFault = 'place' | 'category' | 'quantity' | 'title-empty' | 'title-long' | 'parent'

/** What must be put right before the ticket can be opened, in the form's order. */
export function entryFaults(draft: EntryDraft, candidates: number): readonly EntryFault[] {
  const faults: [EntryFault, boolean][] = [
    ['place', draft.place === null && !draft.nowhere && candidates > 0],
    ['category', draft.category === ''],
    ['quantity', !/^\d{0,9}$/.test(draft.quantity.trim())],
    ['title-empty', draft.title.trim() === ''],
    ['title-long', [...draft.title].length > longestTitle],
    ['parent', draft.parent.trim() !== '' && numberIn(draft.parent) === null],
  ]
  return faults.filter(([, wrong]) => wrong).map(([fault]) => fault)
}

/** The draft as the hub takes it. */
export function entryInput(draft: EntryDraft, key: string): OpenInput {
  const { kind, category, severity, source } = draft as EntryDraft & Required<OpenInput>
  const quantity = draft.quantity.trim()
  const parent = numberIn(draft.parent)
  const said = (text: string) => text.trim() !== ''
  return {
    key,
    kind,
    category,
    severity,
    source,
    title: draft.title,
    ...(draft.place && { place: draft.place.code }),
    ...(quantity !== '' && { quantity: Number(quantity) }),
    ...(said(draft.description) && { description: draft.description }),
    ...(said(draft.reporterName) && { reporterName: draft.reporterName }),
    ...(said(draft.reporterPhone) && { reporterPhone: draft.reporterPhone }),
    ...(parent !== null && { parent }),
  }
}

/** A refused ticket back in the form, to be put right by hand. */
export function entryFrom(input: OpenInput): EntryDraft {
  const { title, kind, category, severity, description, source, quantity, parent } = input
  return {
    ...blankEntry(),
    line: title,
    title,
    kind,
    category,
    severity,
    description: description ?? '',
    source: source ?? 'PHONE',
    reporterName: input.reporterName ?? '',
    reporterPhone: input.reporterPhone ?? '',
    quantity: String(quantity ?? ''),
    parent: typeof parent === 'number' ? `#${parent}` : '',
    byHand: ['kind', 'category', 'severity', 'quantity', 'title'],
  }
}
