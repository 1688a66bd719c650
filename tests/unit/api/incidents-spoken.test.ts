import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { agent, type IncidentApiDesk, incidentDesk, reporter } from './incident-desk.ts'

let desk: IncidentApiDesk
beforeEach(async () => {
  desk = await incidentDesk()
})
afterEach(() => desk[Symbol.asyncDispose]())

const query = `query ($text: String!) {
  readIncidentLine(text: $text) {
    text title ambiguous category categories kind severity quantity
    place { ... on PollingStation { station: code } ... on Area { area: code } }
    places { __typename }
    understood { text meaning }
  }
}`

describe('a line as it is spoken', () => {
  test('becomes place, category and quantity, and what they were taken from', async () => {
    const text = 'TPS 3 Kebraon surat suara kurang 25'
    const { data } = await desk.ask(query, { text }, agent)
    expect(data?.['readIncidentLine']).toEqual({
      text,
      title: 'surat suara kurang 25',
      ambiguous: false,
      category: 'LOGISTICS',
      categories: ['LOGISTICS'],
      kind: 'INCIDENT',
      severity: 'MEDIUM',
      quantity: 25,
      place: { station: '35.78.01.1002.003' },
      places: [{ __typename: 'PollingStation' }],
      understood: [
        { text: 'TPS 3', meaning: 'PLACE' },
        { text: 'Kebraon', meaning: 'PLACE' },
        { text: 'surat suara', meaning: 'CATEGORY' },
        { text: 'kurang', meaning: 'CATEGORY' },
        { text: '25', meaning: 'QUANTITY' },
      ],
    })
  })

  test('that names several places takes none of them', async () => {
    const { data } = await desk.ask(query, { text: 'sukorejo banjir' }, reporter)
    const places = [{ __typename: 'Area' }, { __typename: 'Area' }]
    const taken = { place: null, places, ambiguous: true, category: 'DISASTER' }
    expect(data?.['readIncidentLine']).toMatchObject(taken)
  })

  test.each([
    ['of 201 characters', 'a'.repeat(201)],
    ['of 200,000 characters', 'TPS 3 Kebraon '.repeat(14_300)],
    ['that is empty', ' '],
    ['that turns the direction of writing', 'TPS 3 \u202eKebraon'],
  ])('%s is refused', async (_, text) => {
    const { data, codes } = await desk.ask(query, { text }, agent)
    expect({ data, codes }).toEqual({ data: null, codes: ['BAD_USER_INPUT'] })
  })

  test('is read for those who may open tickets', async () => {
    const media = { name: 'pers', role: 'MEDIA', area: null } as const
    for (const who of [null, media]) {
      expect((await desk.ask(query, { text: 'Kebraon' }, who)).codes).toEqual(['FORBIDDEN'])
    }
  })
})

test('tickets like a new one are told to who opens it, and to nobody who may not see them', async () => {
  await desk.open({ title: 'surat suara kurang 25 lembar' })
  await desk.open({ place: '35.78.01.1001' })
  await desk.open({ category: 'VOTING' })
  expect(await desk.open()).toMatchObject({ similar: [{ number: 1 }, { number: 2 }] })
  await desk.do('invalidateIncident', { number: 1, version: 1, note: 'Salah sambung.' })
  expect(await desk.ticket(4, 'similar { number }')).toEqual({ similar: [{ number: 2 }] })
  const village = { name: 'tps', role: 'REPORTER', area: '35.78.01.1001.003' } as const
  expect(await desk.ticket(4, 'similar { number }', village)).toEqual({ similar: [] })
})
