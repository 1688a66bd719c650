import { ask } from './ask.ts'
import { overHttp, overWebSocket, type Road, type Told } from './matrix/roads.ts'

/** What nobody outside the area may read: figures and words that stand nowhere else. */
export const SECRETS = ['7357', 'RAHASIA', 'Sumarsono', '081273577357']

/** The area that is none of the reporter's, and one of its stations. */
export const THEIRS = '35.73'
export const THEIR_STATION = '35.73.01.1001.001'

/** What was made known in {@link THEIRS}. */
export interface Theirs {
  /** Number of a ticket. */
  ticket: number
  /** Where the file that came with it is seen by who may. */
  attachment: string
  /** Cursor of the figures after it. */
  cursor: string
}

const at = '2024-11-27T10:00:00+07:00'
const base = { station: THEIR_STATION, contest: 'governor', observedAt: at }

/** Makes figures and a ticket of every kind known in {@link THEIRS}. */
export async function furnishTheirs(url: string, token: string): Promise<Theirs> {
  const asked = async <Data>(query: string, variables: object = {}): Promise<Data> => {
    const { data, errors } = await ask<Data>(url, query, { token, variables })
    if (errors.length > 0) throw new Error(JSON.stringify(errors))
    return data
  }
  const area = { area: THEIRS, contest: 'governor', observedAt: at }
  const input = {
    ballots: [{ key: 'b', ...base, received: 7357, from: 'Sumarsono', to: 'KPPS' }],
    turnout: [
      { key: 't', ...base, contest: undefined, registered: 7357, movedIn: 0, unregistered: 0 },
    ],
    tallies: [{ key: 'c', ...base, votes: [7357, 0, 0], invalid: 0 }],
    sheets: [{ key: 'h', ...base, sheet: 1, state: 'HANDED_TO_DISTRICT', owner: 'Sumarsono' }],
    handovers: [
      { key: 'o', ...area, stage: 'WAREHOUSE', quantity: 7357, from: 'Sumarsono', to: 'KPU' },
    ],
    recapitulations: [{ key: 'f', ...area, votes: [7357, 0, 0], invalid: 0 }],
    meetings: [{ key: 'm', ...area, objection: { by: 'Sumarsono', text: 'RAHASIA' } }],
    revotes: [{ key: 'r', ...base, kind: 'REPEATED', basis: 'RAHASIA' }],
  }
  const { submitted } = await asked<{ submitted: { refused: object[]; cursor: string } }>(
    `mutation ($input: SubmitReportsInput!) {
      submitted: submitReports(input: $input) { cursor refused { key code message } } }`,
    { input },
  )
  if (submitted.refused.length > 0) throw new Error(JSON.stringify(submitted.refused))
  const plan = {
    regency: THEIRS,
    days: [{ day: '2024-11-23', districts: 5, stations: 7357, boxes: 1 }],
  }
  await asked(
    'mutation ($input: PlanDispatchInput!) { planDispatch(input: $input) { __typename } }',
    {
      input: { key: 'plan', ...plan },
    },
  )
  const { opened } = await asked<{ opened: { incident: { number: number } } }>(
    `mutation { opened: openIncident(input: { key: "i", kind: INCIDENT, category: LOGISTICS,
      severity: HIGH, title: "RAHASIA", description: "hubungi 081273577357", quantity: 7357,
      place: "${THEIR_STATION}", reporterName: "Sumarsono", reporterPhone: "081273577357" }) {
      ... on IncidentSuccess { incident { number } } } }`,
  )
  const { number } = opened.incident
  return { ticket: number, attachment: await attach(url, asked, number), cursor: submitted.cursor }
}

type Asked = <Data>(query: string, variables?: object) => Promise<Data>

async function attach(url: string, asked: Asked, number: number): Promise<string> {
  const bytes = Buffer.from(
    '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
  )
  const { place } = await asked<{ place: { url: string } }>(
    `mutation { place: requestUpload(input: { number: ${number}, name: "RAHASIA.pdf",
      bytes: ${bytes.length}, mediaType: "application/pdf" }) { ... on UploadPlace { url } } }`,
  )
  await fetch(url + place.url, { method: 'PUT', body: bytes })
  const { incident } = await asked<{ incident: { attachments: { url: string }[] } }>(
    `{ incident(number: ${number}) { attachments { url } } }`,
  )
  return incident.attachments[0]?.url ?? ''
}

/** Both roads of somebody, each told apart by its name. */
export function roadsOf(url: string, token: string): [name: string, road: Road][] {
  return [
    ['HTTP', overHttp(url, token)],
    ['WS', overWebSocket(url, token)],
  ]
}

/** The secrets that an answer holds; none when it is as it must be. */
export function leaked(told: Told | string): string[] {
  const text = typeof told === 'string' ? told : JSON.stringify(told.data ?? null)
  return SECRETS.filter((secret) => text.includes(secret))
}
