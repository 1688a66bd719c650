import { ask } from './ask.ts'
import { TURNOUT } from './chaos.ts'

/** Every change of a ticket behind a cursor, in order. */
export async function changesSince(url: string, token: string, cursor: string) {
  const query = `query ($after: Cursor) { incidentChanges(after: $after) {
    cursor hasMore changes { incident { number version place { ... on Area { code } } } }
  } }`
  const found: { mark: string; place: string }[] = []
  for (let after = cursor, more = true; more;) {
    const { data } = await ask<{ incidentChanges: Changes }>(url, query, {
      token,
      variables: { after },
    })
    const { changes, hasMore, cursor: next } = data.incidentChanges
    for (const { incident } of changes) {
      const { number, version, place } = incident
      found.push({ mark: `#${number} ${version}`, place: place?.code ?? '35' })
    }
    ;[after, more] = [next, hasMore]
  }
  return found
}

interface Changes {
  cursor: string
  hasMore: boolean
  changes: { incident: { number: number; version: number; place: { code: string } | null } }[]
}

/** Numbers of the open tickets of the two areas that are read, in order. */
export async function openTickets(url: string, token: string): Promise<Record<string, number[]>> {
  const open: Record<string, number[]> = {}
  for (const within of ['35', '35.78']) {
    const numbers: number[] = []
    for (let page = await openPage(url, token, within, null); ;) {
      numbers.push(...page.edges.map(({ node }) => node.number))
      if (!page.pageInfo.hasNextPage) break
      page = await openPage(url, token, within, page.pageInfo.endCursor)
    }
    open[within] = numbers.toSorted((one, other) => one - other)
  }
  return open
}

async function openPage(url: string, token: string, within: string, after: string | null) {
  const query = `query ($within: ID!, $after: String) {
    incidents(filter: { within: $within, open: true }, first: 100, after: $after) {
      edges { node { number } } pageInfo { endCursor hasNextPage }
    }
  }`
  const variables = { within, after }
  return (await ask<{ incidents: Page }>(url, query, { token, variables })).data.incidents
}

interface Page {
  edges: { node: { number: number } }[]
  pageInfo: { endCursor: string | null; hasNextPage: boolean }
}

/** The figures of all regencies as a query gives them, in the form of the readers. */
export async function turnoutOf(url: string, token: string): Promise<string> {
  const query = `{ area(code: "35") { children { code figures { ${TURNOUT} } } } }`
  type Children = { code: string; figures: object }[]
  const { data } = await ask<{ area: { children: Children } }>(url, query, { token })
  const shown = data.area.children.map(({ code, figures }) => `${code},${JSON.stringify(figures)}`)
  return shown.toSorted().join('\n')
}
