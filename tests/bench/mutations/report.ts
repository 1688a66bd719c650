import { wib } from '../../support/builders/clock.ts'

/** What both servers are asked, with other variables each time. */
export const SUBMIT = `mutation Submit($input: SubmitReportsInput!) {
  submitReports(input: $input) { accepted refused { key code } cursor }
}`

/** The variables of {@link SUBMIT}, as far as single turnout reports go. */
export interface SubmitVariables {
  input: { turnout: { key: string; station: string; registered: number }[] }
}

/** The body of a request with the turnout of one station; each number is another report. */
export function turnoutBody(number: number, stations: readonly string[]): string {
  const report = {
    key: `turnout-${number}`,
    station: stations[(number * 7_919) % stations.length] ?? '',
    observedAt: new Date(wib('27 08:00') + number).toISOString(),
    registered: number % 400,
    movedIn: 0,
    unregistered: 0,
  }
  return JSON.stringify({ query: SUBMIT, variables: { input: { turnout: [report] } } })
}

/** Throws unless a server says that it took all of so many reports. */
export function requireAccepted(answer: string, reports: number): void {
  if (answer.includes(`"accepted":${reports},`)) return
  throw new Error(`not all of ${reports} reports were taken: ${answer.slice(0, 2_000)}`)
}
