import { HERE } from './guard.ts'

/** Asks as the administrator and gives what came; throws what went wrong. */
export type AskAdmin = <Data>(query: string, variables?: object) => Promise<Data>

/** The smallest picture. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC',
  'base64',
)

/** What was made known of tickets. */
export interface KnownTickets {
  /** Number of the one that has whatever a ticket can have. */
  first: number
  /** Number of its cause. */
  cause: number
  /** Number of a ticket without files. */
  plain: number
  /** Of a report from the public. */
  receipt: string
  /** Of an officers' link. */
  linkCode: string
}

/** Tickets in every relation and state: the first has whatever a ticket can have. */
export async function furnishTickets(url: string, asAdmin: AskAdmin): Promise<KnownTickets> {
  let key = 0
  const open = async (more = '') => {
    key += 1
    const query = `mutation { opened: openIncident(input: { key: "t${key}", kind: INCIDENT,
      category: LOGISTICS, severity: HIGH, title: "kurang", description: "surat suara", quantity: 25,
      place: "35.07.01.2001.001", reporterName: "Siti", reporterPhone: "0812-3456-7890" ${more} }) {
      ... on IncidentSuccess { incident { number } } ... on Problem { message } } }`
    interface Opened {
      opened: { incident: { number: number } }
    }
    return (await asAdmin<Opened>(query)).opened.incident.number
  }
  const act = async (verb: string, number: number, more = '') => {
    key += 1
    const { incident } = await asAdmin<{ incident: { version: number } }>(
      `{ incident(number: ${number}) { version } }`,
    )
    const query = `mutation { done: ${verb}(input: { number: ${number}, version: ${incident.version},
      key: "a${key}" ${more} }) { __typename ... on Problem { message } } }`
    const { done } = await asAdmin<{ done: { __typename: string } }>(query)
    const { __typename: type } = done
    if (type !== 'IncidentSuccess') throw new Error(`${verb}: ${JSON.stringify(done)}`)
  }
  const first = await open()
  const cause = await open()
  await act('assignIncident', first, ', to: "Budi", note: "cepat"')
  await act('startIncident', first)
  await act('requestAdvice', first, ', of: "KPU RI"')
  await act('linkIncident', first, `, parent: ${cause}`)
  await attach(url, asAdmin, first)
  const merged = await open()
  await act('mergeIncident', merged, `, into: ${cause}`)
  const resolved = await open()
  await act('verifyIncident', resolved)
  await act('resolveIncident', resolved, ', reason: FIXED')
  const referred = await open()
  await act('verifyIncident', referred)
  await act('referIncident', referred, ', to: POLICE')
  const plain = await open()
  const { path: link } = await issueLink(asAdmin)
  return {
    first,
    cause,
    plain,
    receipt: await report(asAdmin),
    linkCode: link.replace(/^.*kode=/, ''),
  }
}

async function attach(url: string, asAdmin: AskAdmin, number: number): Promise<void> {
  const query = `mutation { place: requestUpload(input: { number: ${number}, name: "foto.png",
    bytes: ${picture.length}, mediaType: "image/png" }) { ... on UploadPlace { url }
    ... on Problem { message } } }`
  const { place } = await asAdmin<{ place: { url: string } }>(query)
  const response = await fetch(url + place.url, { method: 'PUT', body: picture })
  if (!response.ok) throw new Error(`the picture was not taken: ${await response.text()}`)
}

async function report(asAdmin: AskAdmin): Promise<string> {
  const query = `mutation { reported: reportProblem(input: { key: "lapor", category: VOTING,
    text: "antre panjang", place: "${HERE}" }) { __typename ... on ReportProblemSuccess { receipt } } }`
  const { reported } = await asAdmin<{ reported: { receipt: string } }>(query)
  return reported.receipt
}

/** An officers' link into the area. */
export async function issueLink(
  asAdmin: AskAdmin,
): Promise<{ link: { id: string }; path: string }> {
  const query = `mutation { issued: issueIntakeLink(area: "${HERE}", days: 1, label: "PPK") {
    ... on IntakeLinkSuccess { path link { id } } } }`
  return (await asAdmin<{ issued: { link: { id: string }; path: string } }>(query)).issued
}
