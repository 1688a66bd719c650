import type { Principal } from '../../../server/src/access/principal.ts'
import { incidentMutation } from '../../support/incident-mutation.ts'
import { type ApiDesk, apiDesk, type Asked } from './desk.ts'

/** Works at the help desk of the whole province. */
export const agent: Principal = { name: 'meja-1', role: 'DESK', area: null }

/** Reports from Kota Surabaya, and from nowhere else. */
export const reporter: Principal = { name: 'pelapor', role: 'REPORTER', area: '35.78' }

/** Works at the desk of Kabupaten Bojonegoro. */
export const elsewhere: Principal = { name: 'meja-bojonegoro', role: 'DESK', area: '35.22' }

/** The small province's help desk, behind the API. */
export interface IncidentApiDesk extends ApiDesk {
  /** Opens a ticket of ballots that are short at a station of Kota Surabaya, with what differs. */
  open(more?: object, as?: Principal | null): Promise<unknown>
  /** Does a verb by the name of its mutation. */
  do(mutation: string, input: object, as?: Principal | null): Promise<unknown>
  /** Some fields of a ticket, as somebody sees them; null when they see none. */
  ticket(number: number, fields: string, as?: Principal | null): Promise<unknown>
  /** Numbers of the tickets that fit a filter, newest first. */
  list(filter: object, as?: Principal | null): Promise<number[]>
}

/** Opens an empty help desk; everything is done by {@link agent} unless somebody else is named. */
export async function incidentDesk(): Promise<IncidentApiDesk> {
  const desk = await apiDesk()
  let keys = 0
  const change: IncidentApiDesk['do'] = async (mutation, input, as = agent) => {
    const variables = { input: { key: `key-${(keys += 1)}`, ...input } }
    return of(await desk.ask(incidentMutation(mutation), variables, as))
  }
  return {
    ...desk,
    do: change,
    open: (more = {}, as = agent) => {
      const usual = {
        kind: 'INCIDENT',
        category: 'LOGISTICS',
        severity: 'HIGH',
        title: 'Surat suara kurang 25',
        place: '35.78.01.1001.003',
      }
      return change('openIncident', { ...usual, ...more }, as)
    },
    ticket: async (number, fields, as = agent) =>
      of(await desk.ask(`{ done: incident(number: ${number}) { ${fields} } }`, {}, as)),
    list: async (filter, as = agent) => {
      const query = `query ($filter: IncidentFilter) {
        done: incidents(filter: $filter) { totalCount edges { node { number } } }
      }`
      const page = of(await desk.ask(query, { filter }, as)) as {
        edges: { node: { number: number } }[]
      }
      return page.edges.map(({ node }) => node.number)
    },
    [Symbol.asyncDispose]: () => desk[Symbol.asyncDispose](),
  }
}

function of({ data, codes }: Asked): unknown {
  if (codes.length > 0) throw new Error(codes.join())
  return data?.['done'] ?? null
}
