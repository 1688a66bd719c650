import { describe, expect, test } from 'vitest'
import type { Principal } from '../../../server/src/access/principal.ts'
import type { ApiDesk } from './desk.ts'
import { apiDesk, submit } from './desk.ts'
import { turnout } from '../../support/builders/reports.ts'

const budi: Principal = { name: 'budi', role: 'DESK', area: null }
const sari: Principal = { name: 'sari', role: 'SUPERVISOR', area: '35.78' }

interface Line {
  cursor: string
  node: { seq: number; actor: string; type: string; place: string; detail: string }
}

interface Page {
  edges: Line[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
}

async function audit(desk: ApiDesk, asked: object = {}, as?: Principal | null): Promise<Page> {
  const query = `query ($within: ID, $actor: String, $type: String, $first: Int, $after: String) {
    audit(within: $within, actor: $actor, type: $type, first: $first, after: $after) {
      edges { cursor node { seq actor type outcome place incident detail } }
      pageInfo { hasNextPage endCursor }
    }
  }`
  const { data, codes } = await desk.ask(query, asked, as)
  if (codes.length > 0) throw new Error(codes.join())
  return data?.['audit'] as Page
}

/** Three reports: two of Surabaya, of whom one is Budi's, and one of Bojonegoro. */
async function reported(): Promise<ApiDesk> {
  const desk = await apiDesk()
  await submit(desk, { turnout: [turnout({ key: 'a' })] })
  await submit(desk, { turnout: [turnout({ key: 'b', registered: 200 })] }, budi)
  await submit(desk, { turnout: [turnout({ key: 'c', station: '35.22.01.2001.001' })] })
  return desk
}

const actors = ({ edges }: Page) => edges.map(({ node }) => node.actor)

describe('the record as it is read', () => {
  test('says who did what and where, newest first', async () => {
    await using desk = await reported()
    const { edges, pageInfo } = await audit(desk)
    expect(edges.map(({ node }) => node)).toMatchObject([
      { seq: 3, actor: 'administrator', place: '35.22.01.2001.001' },
      { seq: 2, actor: 'budi', type: 'turnout.reported', outcome: 'DONE', incident: null },
      { seq: 1, actor: 'administrator', place: '35.78.01.1001.001' },
    ])
    expect(edges[1]?.node.detail).toBe('movedIn 2, registered 200, unregistered 1')
    expect(pageInfo).toEqual({ hasNextPage: false, endCursor: '1' })
  })

  test('is read a page at a time, and only of one actor or one kind', async () => {
    await using desk = await reported()
    const first = await audit(desk, { first: 2 })
    expect(actors(first)).toEqual(['administrator', 'budi'])
    expect(first.pageInfo).toEqual({ hasNextPage: true, endCursor: '2' })
    const second = await audit(desk, { first: 2, after: '2' })
    expect(second.edges.map(({ node }) => node.seq)).toEqual([1])
    expect(actors(await audit(desk, { actor: 'budi' }))).toEqual(['budi'])
    expect(actors(await audit(desk, { type: 'turnout' }))).toHaveLength(3)
    expect(actors(await audit(desk, { type: 'turn' }))).toEqual([])
    await expect(audit(desk, { after: 'x' })).rejects.toThrow('BAD_USER_INPUT')
  })

  test('shows a supervisor what is about their area, and nothing else', async () => {
    await using desk = await reported()
    const { edges } = await audit(desk, { within: '35.78' }, sari)
    expect(edges.map(({ node }) => node.seq)).toEqual([2, 1])
    await expect(audit(desk, {}, sari)).rejects.toThrow('FORBIDDEN')
    await expect(audit(desk, { within: '35.22' }, sari)).rejects.toThrow('FORBIDDEN')
    for (const role of ['SCREEN', 'MEDIA', 'REPORTER', 'DESK'] as const) {
      await expect(audit(desk, {}, { name: 'x', role, area: null })).rejects.toThrow('FORBIDDEN')
    }
    await expect(audit(desk, {}, null)).rejects.toThrow('FORBIDDEN')
  })
})
