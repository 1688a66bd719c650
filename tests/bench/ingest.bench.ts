import type { ReportBatch } from '../../server/dist/commands/reports/kinds.js'
import { dayInBatches } from './support/day.ts'
import { newFolder, openDesk, register, timed } from './support/desk.ts'
import { type Measured, quantile } from './support/goal.ts'
import { rawIngest, type RawReport } from './support/raw-ingest.ts'

const BATCH = 500

/** Every so many batches of a day one is taken: all kinds of reports, 200,000 of them. */
const EVERY = 5

/** Durable ingest of batches, with checks, journal, figures and savings, beside the raw database. */
export async function* bench(): AsyncGenerator<Measured> {
  const { geography, register: rows } = register
  const day = [...dayInBatches(geography, rows.contests, BATCH)]
  const batches = day.filter((_, number) => number % EVERY === 0)
  const desk = await openDesk(newFolder())
  const raw = await rawIngest()
  const ours: number[] = []
  const theirs: number[] = []
  const processor = { ours: 0, theirs: 0 }
  // In turns, so that whatever else the machine does slows both down alike.
  for (const batch of batches) {
    const us = await timed(() => desk.submit(batch))
    const reports = rawReports(batch)
    const them = await timed(() => raw.take(reports))
    ours.push(us.ms)
    theirs.push(them.ms)
    processor.ours += us.cpuMs
    processor.theirs += them.cpuMs
  }
  const reports = desk.journal.seq
  await desk.close()
  await raw.close()
  const rate = (times: readonly number[]) => (reports / sum(times)) * 1000
  const [goal, unit] = [{ atLeast: 0.5 }, '/s']
  yield { what: 'reports a second, durable, in the figures', figure: rate(ours), unit }
  yield { what: 'raw better-sqlite3 with three levels of totals', figure: rate(theirs), unit }
  const figure = rate(ours) / rate(theirs)
  const note = `${(processor.theirs / processor.ours).toFixed(2)} by the processor's time`
  yield { what: 'relative to raw, without GraphQL', figure, unit: 'x', goal, note }
  const median = `median ${quantile(ours, 0.5).toFixed(1)} ms`
  yield {
    what: `a batch of ${BATCH}, 99 of 100 faster than`,
    figure: quantile(ours, 0.99),
    unit: 'ms',
    note: median,
  }
}

function rawReports(batch: ReportBatch): RawReport[] {
  return Object.values(batch).flatMap((reports) =>
    reports.map((report: { key: string; station: string }) => {
      return { key: report.key, station: report.station, body: JSON.stringify(report) }
    }),
  )
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
