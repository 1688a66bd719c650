import type { ReportBatch } from '../../server/dist/commands/reports/kinds.js'
import { batchBody, sizeOf } from './mutations/batch.ts'
import { Connection } from './mutations/connection.ts'
import type { Parts } from './mutations/parts.ts'
import { requireAccepted } from './mutations/report.ts'
import { served } from './mutations/served.ts'
import { dayInBatches } from './support/day.ts'
import { newFolder, openDesk, register, timed } from './support/desk.ts'
import { type Measured, quantile } from './support/goal.ts'
import { goals } from './support/goals.ts'
import { rawIngest, type RawReport } from './support/raw-ingest.ts'

const BATCH = 500

/** Every so many batches of a day one is taken: all kinds of reports, some 80,000 of them. */
const EVERY = 12

/** Batches that each is warmed up with. */
const WARM_UP = 12

/** Somebody who takes batches. */
interface Taker {
  /** Takes one; the milliseconds of the processor are those of the process that does the work. */
  take(batch: ReportBatch): Promise<{ ms: number; cpuMs: number }>
  times: number[]
  cpuMs: number
}

/**
 * Durable ingest of batches, with checks, journal, figures and savings, beside the raw database:
 * through the GraphQL mutation over HTTP, and the same without GraphQL.
 */
export async function* bench(): AsyncGenerator<Measured> {
  const { geography, register: rows } = register
  const day = [...dayInBatches(geography, rows.contests, BATCH)]
  const batches = day.filter((_, number) => number % EVERY === 0)
  await using hub = await served('mutations/our-server.ts')
  using connection = await Connection.open(hub.port, hub.token)
  const desk = await openDesk(newFolder())
  const raw = await rawIngest()
  const over = taker(async (batch) => {
    const [body, reports] = [batchBody(batch), sizeOf(batch)]
    await hub.cpuMs()
    const { ms, value } = await timed(() => connection.post(body))
    requireAccepted(value, reports)
    return { ms, cpuMs: await hub.cpuMs() }
  })
  const core = taker((batch) => timed(() => desk.submit(batch)))
  const bare = taker((batch) => {
    const reports = rawReports(batch)
    return timed(() => raw.take(reports))
  })
  let reports = 0
  // In turns, so that whatever else the machine does slows all down alike.
  for (const [number, batch] of batches.entries()) {
    const kept = number >= WARM_UP
    if (kept) reports += sizeOf(batch)
    for (const each of [over, core, bare]) {
      const { ms, cpuMs } = await each.take(batch)
      if (!kept) continue
      each.times.push(ms)
      each.cpuMs += cpuMs
    }
  }
  await desk.close()
  await raw.close()
  await using apart = await served('mutations/parts.ts')
  yield* told({ over, core, bare }, reports, await apart.ask<Parts>('parts'))
}

function taker(take: Taker['take']): Taker {
  return { take, times: [], cpuMs: 0 }
}

type Takers = Record<'over' | 'core' | 'bare', Taker>

function* told({ over, core, bare }: Takers, reports: number, parts: Parts): Generator<Measured> {
  const rate = ({ times }: Taker): number => (reports / sum(times)) * 1000
  const byProcessor = (one: Taker): string =>
    `${(bare.cpuMs / one.cpuMs).toFixed(2)} by the processor's time`
  const micros = ({ cpuMs }: Taker): number => (cpuMs * 1000) / reports
  const us = (value: number): string => value.toFixed(1)
  const before = micros(over) - micros(core)
  const of = `${us(parts.json)} JSON, ${us(parts.variables)} variables`
  const costs = `us a report: raw ${us(micros(bare))}, ours ${us(micros(core))}, HTTP and GraphQL ${us(before)}, of it ${of}`
  const unit = '/s'
  const perSecond = (one: Taker): string => `${Math.round(rate(one)).toLocaleString('en-GB')} /s`
  yield {
    what: 'reports a second through GraphQL, durable, in the figures',
    figure: rate(over),
    unit,
    note: costs,
  }
  yield { what: 'the same without GraphQL', figure: rate(core), unit }
  yield { what: 'raw better-sqlite3 with three levels of totals', figure: rate(bare), unit }
  yield {
    ...goals.ingest.raw,
    figure: rate(over) / rate(bare),
    ours: perSecond(over),
    beside: perSecond(bare),
    note: byProcessor(over),
  }
  yield {
    what: 'without GraphQL, relative to raw',
    figure: rate(core) / rate(bare),
    unit: 'x',
    note: byProcessor(core),
  }
  yield {
    what: `a batch of ${BATCH} through GraphQL, 99 of 100 faster than`,
    figure: quantile(over.times, 0.99),
    unit: 'ms',
    note: `median ${quantile(over.times, 0.5).toFixed(1)} ms`,
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
