import { ask, type Answer } from './ask.ts'

/** What became of a batch of reports. */
export interface Reported {
  accepted: number
  duplicates: number
  refused: { key: string; code: string; path: string[] }[]
  cursor: string
}

/** Sends a batch of reports, by kind, as whoever holds the token. */
export function sendReports(
  url: string,
  token: string | undefined,
  input: Readonly<Record<string, readonly object[]>>,
): Promise<Answer<{ submitReports: Reported } | null>> {
  const query = `mutation ($input: SubmitReportsInput!) {
    submitReports(input: $input) { accepted duplicates refused { key code path } cursor }
  }`
  return ask(url, query, { variables: { input }, ...(token !== undefined && { token }) })
}
