// A process that reports and handles tickets at a steady pace, as a room full of people does.
import { setTimeout as passed } from 'node:timers/promises'
import { incidentMutation } from './incident-mutation.ts'
import type { LoadDone, LoadOrder } from './load-protocol.ts'

/** Milliseconds between two batches of reports. */
const BATCH = 50

/** A ticket as this process knows it. */
interface Ticket {
  number: number
  version: number
  step: number
}

/** What is done with a ticket, one after the other; moving it goes out of the city and back. */
const steps: [mutation: string, input: object][] = [
  ['verifyIncident', {}],
  ['amendIncident', { place: '35.73' }],
  ['assignIncident', { to: 'meja-1' }],
  ['commentOnIncident', { note: 'sudah dihubungi' }],
  ['amendIncident', { place: '35.78' }],
  ['startIncident', {}],
  ['resolveIncident', { reason: 'FIXED' }],
  ['closeIncident', {}],
]

const failures: string[] = []
const idle: Ticket[] = []
const sent = { reports: 0, verbs: 0 }
const open = new Set<Promise<void>>()
let keys = 0
const stopping = new AbortController()

process.on('message', (order: LoadOrder | 'stop') => {
  if (order === 'stop') stopping.abort()
  else void load(order)
})

// Whoever started it is gone: then nobody wants the load.
process.on('disconnect', () => process.exit())

async function load(order: LoadOrder): Promise<void> {
  const started = performance.now()
  const perBatch = Math.round((order.reports * BATCH) / 1_000)
  let [batches, verbs] = [0, 0]
  while (!stopping.signal.aborted) {
    const elapsed = performance.now() - started
    for (; batches * BATCH <= elapsed; batches += 1) {
      if (perBatch > 0) track(report(order, perBatch))
    }
    for (; (verbs * 1_000) / order.verbs <= elapsed; verbs += 1) track(handle(order))
    await passed(10)
  }
  await Promise.all(open)
  const ms = performance.now() - started
  process.send?.({ ...sent, ms, failures } satisfies LoadDone)
  process.disconnect()
}

function track(work: Promise<void>): void {
  const tracked = work.catch((cause: unknown) => void failures.push(String(cause)))
  open.add(tracked)
  void tracked.then(() => open.delete(tracked))
}

const submitReports = `mutation ($input: SubmitReportsInput!) {
  submitReports(input: $input) { accepted refused { code } }
}`

async function report(order: LoadOrder, count: number): Promise<void> {
  const turnout = Array.from({ length: count }, () => {
    const at = (keys += 1)
    // Far apart, so that every batch reaches into most districts.
    const station = order.stations[(at * 7_919) % order.stations.length]
    const observedAt = new Date(Date.UTC(2024, 10, 27, 1) + at * 100).toISOString()
    const voters = { registered: 1 + (at % 400), movedIn: at % 3, unregistered: at % 2 }
    return { key: `load-${at}`, station, observedAt, ...voters }
  })
  const { submitReports: told } = await ask<{ submitReports: Told }>(order, submitReports, {
    input: { turnout },
  })
  sent.reports += told.accepted
  if (told.accepted < count) failures.push(JSON.stringify(told.refused.slice(0, 3)))
}

interface Told {
  accepted: number
  refused: object[]
}

async function handle(order: LoadOrder): Promise<void> {
  const ticket = idle.shift()
  const key = `verb-${(keys += 1)}`
  const [mutation, input] = ticket ? (steps[ticket.step] ?? []) : []
  if (!ticket || !mutation) {
    const number = await change(order, 'openIncident', { key, ...opening(keys) })
    if (number) idle.push({ ...number, step: 0 })
    return
  }
  const { number, version } = ticket
  const done = await change(order, mutation, { key, number, version, ...input })
  if (done) idle.push({ ...done, step: ticket.step + 1 })
}

function opening(at: number) {
  const place = ['35.78', '35.78.01', '35.73', null][at % 4]
  const said = { kind: 'INCIDENT', category: 'LOGISTICS', severity: 'MEDIUM' }
  return { ...said, title: `Laporan ${at}`, place }
}

async function change(order: LoadOrder, mutation: string, input: object) {
  type Done = { done: { incident?: { number: number; version: number }; code?: string } }
  const { done } = await ask<Done>(order, incidentMutation(mutation), { input })
  if (done.incident) sent.verbs += 1
  else failures.push(`${mutation}: ${JSON.stringify(done)}`)
  return done.incident
}

async function ask<Data>({ url, token }: LoadOrder, query: string, variables: object) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  })
  const { data, errors } = (await response.json()) as { data: Data | null; errors?: object[] }
  if (!data || errors) throw new Error(JSON.stringify(errors))
  return data
}
