import { ask } from './ask.ts'

/** What came of a report or of announcing a file: its fields, or the code of the problem. */
export interface Told {
  number?: number
  receipt?: string
  url?: string
  code?: string
  path?: string[]
  retryAfter?: number
}

let keys = 0

/** Reports a problem without an account, with what differs. */
export async function report(
  url: string,
  more: object = {},
  headers: Record<string, string> = {},
): Promise<Told> {
  const query = `mutation ($input: ReportProblemInput!) {
    reportProblem(input: $input) {
      ... on ReportProblemSuccess { number receipt }
      ... on Problem { code path }
      ... on TooManyProblem { retryAfter }
    }
  }`
  const usual = { key: `report-${(keys += 1)}`, category: 'LOGISTICS', text: 'Surat suara kurang' }
  const input = { ...usual, ...more }
  const { data, errors } = await ask<{ reportProblem: Told } | null>(url, query, {
    variables: { input },
    headers,
  })
  if (!data) throw new Error(JSON.stringify(errors))
  return data.reportProblem
}

/** Announces a file of a ticket. */
export async function announce(
  url: string,
  file: { receipt?: string; number?: number; name?: string; bytes: number; mediaType?: string },
  token?: string,
): Promise<Told> {
  const query = `mutation ($input: RequestUploadInput!) {
    requestUpload(input: $input) { ... on UploadPlace { url } ... on Problem { code path } }
  }`
  const input = { name: 'foto.jpg', mediaType: 'image/jpeg', ...file }
  const { data, errors } = await ask<{ requestUpload: Told } | null>(url, query, {
    variables: { input },
    ...(token !== undefined && { token }),
  })
  if (!data) throw new Error(JSON.stringify(errors))
  return data.requestUpload
}

/** Sends the bytes of a file to its place; the status, and the code of what is wrong. */
export async function put(
  url: string,
  place: string,
  bytes: Buffer,
): Promise<{ status: number; code: string | null }> {
  const response = await fetch(url + place, { method: 'PUT', body: new Uint8Array(bytes) })
  const { errors } = (await response.json()) as { errors?: { extensions: { code: string } }[] }
  return { status: response.status, code: errors?.[0]?.extensions.code ?? null }
}

/** Announces a file for a receipt and sends it. */
export async function send(url: string, receipt: string, bytes: Buffer, name = 'foto.jpg') {
  const place = await announce(url, { receipt, bytes: bytes.length, name })
  if (place.url === undefined) throw new Error(place.code)
  return put(url, place.url, bytes)
}
