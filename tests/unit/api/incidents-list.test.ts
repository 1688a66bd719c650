import { describe, expect, test } from 'vitest'
import { agent, incidentDesk, type IncidentApiDesk, reporter } from './incident-desk.ts'

const MINUTE = 60_000

interface Page {
  edges: { node: { number: number } }[]
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string | null }
  totalCount: number
}

async function pageOf(desk: IncidentApiDesk, first: number, after?: string | null): Promise<Page> {
  const query = `query ($first: Int, $after: String) {
    incidents(first: $first, after: $after) {
      edges { node { number } } totalCount pageInfo { hasNextPage hasPreviousPage endCursor }
    }
  }`
  const { data } = await desk.ask(query, { first, after }, agent)
  return data?.['incidents'] as Page
}

function numbersOf({ edges }: Page): number[] {
  return edges.map(({ node }) => node.number)
}

test('tickets come newest first, and pages stay where they were while others are opened', async () => {
  await using desk = await incidentDesk()
  for (let count = 0; count < 5; count += 1) await desk.open()
  const first = await pageOf(desk, 2)
  expect(numbersOf(first)).toEqual([5, 4])
  expect(first).toMatchObject({ totalCount: 5, pageInfo: { hasPreviousPage: false } })
  await desk.open()
  const second = await pageOf(desk, 2, first.pageInfo.endCursor)
  expect(numbersOf(second)).toEqual([3, 2])
  expect(second.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true })
  const last = await pageOf(desk, 2, second.pageInfo.endCursor)
  expect(numbersOf(last)).toEqual([1])
  expect(last.pageInfo.hasNextPage).toBe(false)
  expect(numbersOf(await pageOf(desk, 2, last.pageInfo.endCursor))).toEqual([])
})

test('a page of more than 100 tickets, or after what is no cursor, is refused', async () => {
  await using desk = await incidentDesk()
  for (const [first, after] of [
    [101, null],
    [-1, null],
    [1, 'nonsense'],
  ]) {
    const query = `query ($first: Int, $after: String) {
      incidents(first: $first, after: $after) { totalCount }
    }`
    expect(await desk.ask(query, { first, after }, agent)).toMatchObject({
      codes: ['BAD_USER_INPUT'],
    })
  }
})

test('a filter keeps the tickets that fit all of it', async () => {
  await using desk = await incidentDesk()
  await desk.open()
  await desk.open({ category: 'SECURITY', severity: 'CRITICAL', place: '35.22.01.2001' })
  await desk.open({
    description: 'Hujan deras, lihat #2',
    place: '35.78.02.1001',
    title: 'TPS kebanjiran',
  })
  await desk.do('assignIncident', { number: 1, version: 1, to: 'meja-2' })
  await desk.do('invalidateIncident', { number: 3, version: 1, note: 'sudah surut' })
  desk.clock.pass(6 * MINUTE)
  for (const [filter, numbers] of [
    [{}, [3, 2, 1]],
    [{ within: '3578' }, [3, 1]],
    [{ place: '35.78.01.1001.003' }, [1]],
    [{ states: ['ASSIGNED', 'INVALID'] }, [3, 1]],
    [{ open: true }, [2, 1]],
    [{ open: false }, [3]],
    [{ categories: ['SECURITY'] }, [2]],
    [{ severities: ['CRITICAL'] }, [2]],
    [{ overdue: true }, [2]],
    [{ overdue: false, open: true }, [1]],
    [{ assignee: 'meja-2' }, [1]],
    [{ unassigned: true }, [3, 2]],
    [{ text: '#2' }, [2]],
    [{ text: '2' }, [3, 2, 1]],
    [{ text: 'KURANG surat' }, [2, 1]],
    [{ text: 'hujan' }, [3]],
    [{ text: 'tps 3 karang pilang' }, [1]],
    [{ text: 'sukorejo bojonegoro' }, [2]],
    [{ within: '35.22', states: ['ASSIGNED'] }, []],
  ] as const) {
    expect([filter, await desk.list(filter)]).toEqual([filter, numbers])
  }
})

test('a filter that names no place, or says too much, is refused by the name of its field', async () => {
  await using desk = await incidentDesk()
  const query = 'query ($f: IncidentFilter) { incidents(filter: $f) { totalCount } }'
  for (const f of [{ within: '99' }, { place: '35.78.99' }, { text: 'x'.repeat(201) }]) {
    expect(await desk.ask(query, { f }, agent)).toMatchObject({ codes: ['BAD_USER_INPUT'] })
  }
})

describe('what changed since somebody last looked', () => {
  interface Changes {
    changes: { entry: { verb: string }; incident: { number: number; state: string } }[]
    cursor: string
    hasMore: boolean
  }

  async function since(desk: IncidentApiDesk, given: object, as = agent): Promise<Changes> {
    const query = `query ($within: ID = "35", $after: Cursor, $since: DateTime, $first: Int) {
      incidentChanges(within: $within, after: $after, since: $since, first: $first) {
        changes { entry { verb } incident { number state } } cursor hasMore
      }
    }`
    const { data, codes } = await desk.ask(query, given, as)
    if (codes.length > 0) throw new Error(codes.join())
    return data?.['incidentChanges'] as Changes
  }

  const told = ({ changes }: Changes) =>
    changes.map(({ entry, incident }) => `${entry.verb} #${incident.number} ${incident.state}`)

  test('comes in order, each ticket as it stood then, page by page', async () => {
    await using desk = await incidentDesk()
    await desk.open()
    await desk.do('verifyIncident', { number: 1, version: 1 })
    await desk.open()
    await desk.do('mergeIncident', { number: 2, version: 1, into: 1 })
    const page = await since(desk, { first: 2 })
    expect(told(page)).toEqual(['OPEN #1 NEW', 'VERIFY #1 VERIFIED'])
    expect(page.hasMore).toBe(true)
    const rest = await since(desk, { after: page.cursor })
    expect(told(rest)).toEqual(['OPEN #2 NEW', 'MERGE #2 MERGED', 'MERGE #1 VERIFIED'])
    expect(rest.hasMore).toBe(false)
    expect(told(await since(desk, { after: rest.cursor }))).toEqual([])
  })

  test('begins after a moment that is named', async () => {
    await using desk = await incidentDesk()
    await desk.open()
    desk.clock.pass(MINUTE)
    await desk.open()
    expect(told(await since(desk, { since: '2024-11-27T19:00:30+07:00' }))).toEqual(['OPEN #2 NEW'])
  })

  test('is of the own area only, however much happens elsewhere', async () => {
    await using desk = await incidentDesk()
    for (let count = 0; count < 5; count += 1) await desk.open({ place: '35.22.01.2001' })
    await desk.open()
    const page = await since(desk, { within: '35.78', first: 2 }, reporter)
    expect(told(page)).toEqual(['OPEN #6 NEW'])
    await expect(since(desk, {}, reporter)).rejects.toThrow('FORBIDDEN')
  })

  test('cannot be told after a cursor of another history', async () => {
    await using desk = await incidentDesk()
    await expect(since(desk, { after: 'nonsense' })).rejects.toThrow('BAD_USER_INPUT')
  })
})

describe('a saved view', () => {
  const save =
    'mutation ($name: String!, $filter: String!) { it: saveIncidentView(name: $name, filter: $filter) { __typename ... on IncidentViewSuccess { views { name filter } } ... on Problem { code path } } }'
  const remove =
    'mutation ($name: String!) { it: removeIncidentView(name: $name) { __typename ... on IncidentViewSuccess { views { name } } ... on Problem { code path } } }'
  const filter = '{"open":true}'

  test('is kept under its name for who saved it, until it is removed', async () => {
    await using desk = await incidentDesk()
    await desk.ask(save, { name: 'Saya', filter: '{}' }, agent)
    await desk.ask(save, { name: 'Kritis', filter }, agent)
    const { data } = await desk.ask(save, { name: 'Saya', filter }, agent)
    expect(data?.['it']).toEqual({
      __typename: 'IncidentViewSuccess',
      views: [
        { name: 'Kritis', filter },
        { name: 'Saya', filter },
      ],
    })
    const own = '{ incidentViews { name } }'
    expect((await desk.ask(own, {}, reporter)).data).toEqual({ incidentViews: [] })
    const foreign = await desk.ask(remove, { name: 'Saya' }, reporter)
    expect(foreign.data?.['it']).toMatchObject({ code: 'VIEW_UNKNOWN', path: ['name'] })
    await desk.ask(remove, { name: 'Saya' }, agent)
    expect((await desk.ask(own, {}, agent)).data).toEqual({ incidentViews: [{ name: 'Kritis' }] })
  })

  test('is refused when its name is hidden, its filter none, or there are 50 already', async () => {
    await using desk = await incidentDesk()
    for (const [given, path] of [
      [{ name: ' ', filter }, ['name']],
      [{ name: 'a\u202Eb', filter }, ['name']],
      [{ name: 'Saya', filter: '[]' }, ['filter']],
      [{ name: 'Saya', filter: 'x' }, ['filter']],
    ] as const) {
      const { data } = await desk.ask(save, given, agent)
      expect(data?.['it']).toMatchObject({ __typename: 'ValidationProblem', path })
    }
    for (let count = 0; count < 50; count += 1) {
      await desk.ask(save, { name: `Ke-${count}`, filter }, agent)
    }
    const { data } = await desk.ask(save, { name: 'Satu lagi', filter }, agent)
    expect(data?.['it']).toMatchObject({ code: 'TOO_MANY' })
    const again = await desk.ask(save, { name: 'Ke-0', filter: '{}' }, agent)
    expect(again.data?.['it']).toMatchObject({ __typename: 'IncidentViewSuccess' })
  })

  test('needs somebody to belong to', async () => {
    await using desk = await incidentDesk()
    const { data } = await desk.ask(save, { name: 'Saya', filter }, null)
    expect(data?.['it']).toMatchObject({ __typename: 'ForbiddenProblem' })
  })
})
