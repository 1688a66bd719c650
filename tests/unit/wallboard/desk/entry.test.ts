import { describe, expect, test } from 'vitest'
import { byMeaning } from '../../../../wallboard/src/desk/entry/by-meaning.ts'
import {
  blankEntry,
  entryFaults,
  entryFrom,
  entryInput,
  followLine,
  placesToChoose,
} from '../../../../wallboard/src/desk/entry/entry-draft.ts'
import type { EntryDraft, Spoken } from '../../../../wallboard/src/desk/entry/entry-draft.ts'
import { robatal } from './ticket.ts'

const elsewhere = { ...robatal, code: '35.27.10.2008.004' }

/** A line as the hub read it; one plain place and category unless said otherwise. */
function spoken(said: Partial<Spoken> = {}): Spoken {
  return {
    text: 'TPS 4 Robatal Sampang surat suara kurang 25',
    title: 'surat suara kurang 25',
    ambiguous: false,
    category: 'LOGISTICS',
    categories: ['LOGISTICS'],
    kind: 'INCIDENT',
    severity: 'HIGH',
    quantity: 25,
    place: robatal,
    places: [robatal],
    understood: [],
    ...said,
  }
}
const read = (said?: Partial<Spoken>, draft: EntryDraft = blankEntry()) =>
  followLine(draft, spoken(said))

describe('a line as spoken', () => {
  test('fills in place, category, severity, quantity and title', () => {
    expect(read()).toMatchObject({
      place: robatal,
      category: 'LOGISTICS',
      severity: 'HIGH',
      quantity: '25',
      title: 'surat suara kurang 25',
    })
  })

  test('that may mean several places chooses none of them, not even the likeliest', () => {
    const places = [robatal, elsewhere]
    expect(read({ ambiguous: true, places }).place).toBeNull()
    expect(placesToChoose(spoken({ ambiguous: true, places }))).toEqual(places)
    const unclear = { ambiguous: true, places, categories: ['VOTING' as const, 'OFFICER' as const] }
    expect(placesToChoose(spoken(unclear))).toEqual(places)
  })

  test('with a name that is not quite a place asks whether it is meant', () => {
    expect(read({ ambiguous: true }).place).toBeNull()
    expect(placesToChoose(spoken({ ambiguous: true }))).toEqual([robatal])
  })

  test('with two categories and a plain place takes the place', () => {
    const said = { ambiguous: true, category: null, categories: ['VOTING', 'OFFICER'] as const }
    const draft = read({ ...said, categories: [...said.categories] })
    expect(draft).toMatchObject({ place: robatal, category: '' })
  })

  test('leaves alone what was corrected by hand', () => {
    const corrected: EntryDraft = {
      ...read(),
      place: elsewhere,
      severity: 'CRITICAL',
      byHand: ['place', 'severity'],
    }
    const again = followLine(corrected, spoken({ quantity: 30 }))
    expect(again).toMatchObject({ place: elsewhere, severity: 'CRITICAL', quantity: '30' })
  })
})

test('words of a line that say the same thing are shown as one', () => {
  const understood = [
    { text: 'TPS 4', meaning: 'PLACE' as const },
    { text: '25', meaning: 'QUANTITY' as const },
    { text: 'Robatal', meaning: 'PLACE' as const },
  ]
  expect(byMeaning(understood)).toEqual([
    { meaning: 'PLACE', text: 'TPS 4 Robatal' },
    { meaning: 'QUANTITY', text: '25' },
  ])
})

describe('a new ticket', () => {
  test('cannot be sent while a place is to be chosen, unless it is decided that it has none', () => {
    const draft = { ...read(), place: null }
    expect(entryFaults(draft, 38)).toEqual(['place'])
    expect(entryFaults({ ...draft, nowhere: true }, 38)).toEqual([])
    expect(entryFaults(draft, 0)).toEqual([])
  })

  test.each<[string, Partial<EntryDraft>, string]>([
    ['no category', { category: '' }, 'category'],
    ['a negative quantity', { quantity: '-3' }, 'quantity'],
    ['a quantity in words', { quantity: 'banyak' }, 'quantity'],
    ['an empty title', { title: ' ' }, 'title-empty'],
    ['a title of 201 letters', { title: 'a'.repeat(201) }, 'title-long'],
    ['a cause that is no number', { parent: 'banjir' }, 'parent'],
  ])('with %s is put right first', (_what, said, fault) => {
    expect(entryFaults({ ...read(), ...said }, 0)).toEqual([fault])
  })

  test('says to the hub what was said and nothing more', () => {
    expect(entryInput({ ...read(), parent: '#9', reporterPhone: '0800-1' }, 'key-1')).toEqual({
      key: 'key-1',
      kind: 'INCIDENT',
      category: 'LOGISTICS',
      severity: 'HIGH',
      source: 'PHONE',
      title: 'surat suara kurang 25',
      place: robatal.code,
      quantity: 25,
      reporterPhone: '0800-1',
      parent: 9,
    })
  })

  test('that was refused comes back into the form as it was sent', () => {
    const input = entryInput(read(), 'key-1')
    const { place: _place, ...said } = input
    expect(entryInput(entryFrom(input), 'key-1')).toEqual(said)
  })
})
