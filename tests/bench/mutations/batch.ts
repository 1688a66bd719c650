import type { ReportBatch } from '../../../server/dist/commands/reports/kinds.js'
import { SUBMIT } from './report.ts'

/** The body of a request with a whole batch, as a client would send it. */
export function batchBody(batch: ReportBatch): string {
  return JSON.stringify({ query: SUBMIT, variables: { input: batch } }, (name, value: unknown) =>
    name === 'observedAt' ? new Date(Number(value)).toISOString() : value,
  )
}

/** Reports of all kinds in a batch. */
export function sizeOf(batch: ReportBatch): number {
  return Object.values(batch).reduce((all, reports: readonly unknown[]) => all + reports.length, 0)
}
