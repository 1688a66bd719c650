// The schema first: with it come the decorators' metadata that the page types need.
import '../../../server/src/api/schema.ts'
import { describe, expect, test } from 'vitest'
import { pageSize, paginate } from '../../../server/src/api/connections.ts'

const letters = [...'abcdefghij']
const page = (first: number | null, after?: string) =>
  paginate(letters, { first, after }, (letter) => letter.toUpperCase())

describe('a page of a list', () => {
  test('begins at the beginning and says that more follow', () => {
    const { edges, pageInfo, totalCount } = page(3)
    expect(edges.map(({ node }) => node)).toEqual(['a', 'b', 'c'])
    expect(pageInfo).toEqual({
      hasNextPage: true,
      hasPreviousPage: false,
      startCursor: 'A',
      endCursor: 'C',
    })
    expect(totalCount).toBe(10)
  })

  test('goes on behind a cursor until the list ends', () => {
    const { edges, pageInfo } = page(5, 'G')
    expect(edges.map(({ node }) => node)).toEqual(['h', 'i', 'j'])
    expect(pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true })
  })

  test('behind the last item is empty and has no cursors', () => {
    expect(page(5, 'J').pageInfo).toEqual({
      hasNextPage: false,
      hasPreviousPage: true,
      startCursor: null,
      endCursor: null,
    })
  })

  test('of no items tells how many there are', () => {
    expect(page(0)).toMatchObject({
      edges: [],
      totalCount: 10,
      pageInfo: { hasNextPage: true, startCursor: null },
    })
  })

  test('has fifty items when nothing is asked for, a hundred at most', () => {
    expect(pageSize(null)).toBe(50)
    expect(pageSize(100)).toBe(100)
  })

  test.each([101, -1, 2_147_483_647])('of %d items is refused', (first) => {
    expect(() => pageSize(first)).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }))
  })

  test('behind a cursor of another list is refused', () => {
    const ask = () => page(5, 'Z')
    expect(ask).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }))
  })
})
