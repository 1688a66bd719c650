import { describe, expect, test } from 'vitest'
import { agent, elsewhere, incidentDesk, reporter } from './incident-desk.ts'

const CITY = '35.78.01.1001.003'
const COUNTRY = '35.22.01.2001.001'

/** Ticket 1 lies in Kota Surabaya, 2 in Bojonegoro; both say the same. */
async function twoRegencies() {
  const desk = await incidentDesk()
  await desk.open({ place: CITY })
  await desk.open({ place: COUNTRY })
  return desk
}

describe('a ticket outside the area of who asks looks like one that does not exist', () => {
  test('by its number', async () => {
    await using desk = await twoRegencies()
    expect(await desk.ticket(1, 'number', reporter)).toEqual({ number: 1 })
    expect(await desk.ticket(2, 'number', reporter)).toBeNull()
    expect(await desk.ticket(99, 'number', reporter)).toBeNull()
  })

  test('to every change', async () => {
    await using desk = await twoRegencies()
    const note = 'catatan'
    for (const [mutation, more] of [
      ['verifyIncident', {}],
      ['startIncident', {}],
      ['commentOnIncident', { note }],
      ['resolveIncident', { reason: 'FIXED' }],
      ['amendIncident', { title: 'Lain' }],
      ['mergeIncident', { into: 2 }],
    ] as const) {
      const [hidden, absent] = await Promise.all(
        [1, 99].map((number) => desk.do(mutation, { number, version: 1, ...more }, elsewhere)),
      )
      expect(hidden).toMatchObject({ __typename: 'NotFoundProblem', path: ['number'] })
      expect(hidden).toEqual(JSON.parse(JSON.stringify(absent).replaceAll('#99', '#1')))
    }
  })

  test('as a ticket to merge into or a cause', async () => {
    await using desk = await twoRegencies()
    const [hidden, absent] = await Promise.all(
      [1, 99].map((into) => desk.do('mergeIncident', { number: 2, version: 1, into }, elsewhere)),
    )
    expect(hidden).toMatchObject({ __typename: 'NotFoundProblem', path: ['into'] })
    expect(hidden).toEqual(JSON.parse(JSON.stringify(absent).replaceAll('#99', '#1')))
    const cause = { number: 2, version: 1, parent: 1 }
    expect(await desk.do('linkIncident', cause, elsewhere)).toMatchObject({ path: ['parent'] })
    const opening = { place: COUNTRY, parent: 1 }
    expect(await desk.open(opening, elsewhere)).toMatchObject({ path: ['parent'] })
  })

  test('beside a ticket that may be seen', async () => {
    await using desk = await twoRegencies()
    await desk.open({ place: CITY, parent: 2 })
    await desk.do('linkIncident', { number: 1, version: 1, parent: 2 })
    await desk.do('mergeIncident', { number: 1, version: 2, into: 2, note: 'rahasia' })
    const around = 'state parent { number } mergedInto { number } similar { number }'
    expect(await desk.ticket(1, around, reporter)).toEqual({
      state: 'MERGED',
      parent: null,
      mergedInto: null,
      similar: [{ number: 3 }],
    })
    const below = 'childCount children { number } merged { number } timeline { verb note detail }'
    expect(await desk.ticket(2, below, elsewhere)).toEqual({
      childCount: 0,
      children: [],
      merged: [],
      timeline: [{ verb: 'OPEN', note: null, detail: null }],
    })
  })

  test('as one that may be the same', async () => {
    await using desk = await incidentDesk()
    const officer = { name: 'kpps-3', role: 'REPORTER', area: CITY } as const
    await desk.open({ place: '35.78.01.1001' })
    expect(await desk.open({ place: CITY })).toMatchObject({ similar: [{ number: 1 }] })
    expect(await desk.open({ place: CITY }, officer)).toMatchObject({ similar: [{ number: 2 }] })
  })

  test('in lists, by any filter', async () => {
    await using desk = await twoRegencies()
    await desk.open({ place: CITY, parent: 2 })
    expect(await desk.list({}, reporter)).toEqual([3, 1])
    expect(await desk.list({ within: '35.22' }, reporter)).toEqual([])
    expect(await desk.list({ text: '#2' }, reporter)).toEqual([])
    expect(await desk.list({ text: 'sukorejo' }, reporter)).toEqual([])
    expect(await desk.list({ parent: 2 }, reporter)).toEqual([])
    expect(await desk.list({ parent: 2 })).toEqual([3])
  })

  test('once it was moved there', async () => {
    await using desk = await twoRegencies()
    await desk.do('amendIncident', { number: 1, version: 1, place: COUNTRY })
    expect(await desk.ticket(1, 'number', reporter)).toBeNull()
    const moved = (await desk.ticket(1, 'timeline { detail }', elsewhere)) as {
      timeline: { detail: string | null }[]
    }
    expect(moved.timeline.at(-1)).toEqual({ detail: 'place, from another area' })
  })
})

test('a ticket without a place is seen by who covers the province alone', async () => {
  await using desk = await incidentDesk()
  await desk.open({ place: null })
  expect(await desk.ticket(1, 'place { __typename }')).toEqual({ place: null })
  expect(await desk.ticket(1, 'number', reporter)).toBeNull()
  const opening = { place: null }
  expect(await desk.open(opening, reporter)).toMatchObject({ code: 'FORBIDDEN', path: ['place'] })
})

test('what somebody may not do with a ticket that they see is forbidden, and not among the verbs', async () => {
  await using desk = await twoRegencies()
  const refused = await desk.do('verifyIncident', { number: 1, version: 1 }, reporter)
  expect(refused).toMatchObject({ __typename: 'ForbiddenProblem', path: ['number'] })
  expect(await desk.ticket(1, 'allowedVerbs', reporter)).toEqual({ allowedVerbs: ['COMMENT'] })
  const comment = { number: 1, version: 1, note: 'masih kurang' }
  expect(await desk.do('commentOnIncident', comment, reporter)).toMatchObject({
    incident: { version: 2 },
  })
  const moved = { number: 2, version: 1, place: CITY }
  expect(await desk.do('amendIncident', moved, elsewhere)).toMatchObject({
    code: 'FORBIDDEN',
    path: ['place'],
  })
})

test('nobody sees tickets without a token, and the press sees none with one', async () => {
  await using desk = await twoRegencies()
  const press = { name: 'media', role: 'MEDIA', area: null } as const
  for (const who of [null, press]) {
    expect(await desk.ticket(1, 'number', who)).toBeNull()
    expect(await desk.list({}, who)).toEqual([])
    const { codes } = await desk.ask('{ incidentChanges { hasMore } }', {}, who)
    expect(codes).toEqual(['FORBIDDEN'])
    const comment = { number: 1, version: 1, note: 'halo' }
    expect(await desk.do('commentOnIncident', comment, who)).toMatchObject({
      __typename: 'NotFoundProblem',
    })
  }
})

test('telephone and identity numbers are masked outside the desk, wherever they were written', async () => {
  await using desk = await incidentDesk()
  await desk.open({
    title: 'Ketua KPPS 0812-3456-7890',
    description: 'NIK 3578010101800001',
    reporterName: 'Bu Siti',
    reporterPhone: '0812 3456 7890',
  })
  await desk.do('assignIncident', {
    number: 1,
    version: 1,
    to: 'meja 081234567890',
    note: '081234567890',
  })
  const fields = 'title description reporterName reporterPhone assignee timeline { note detail }'
  const open = JSON.stringify(await desk.ticket(1, fields, agent))
  for (const number of ['0812-3456-7890', '3578010101800001', 'Bu Siti', '0812 3456 7890']) {
    expect(open).toContain(number)
  }
  const masked = JSON.stringify(await desk.ticket(1, fields, reporter))
  expect(masked).not.toMatch(/3456|80101|Siti/)
  expect(masked).toContain('B***')
  expect(await desk.list({ text: '3456' })).toEqual([1])
  expect(await desk.list({ text: '3456' }, reporter)).toEqual([])
})
