// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type EffectScope, effectScope, nextTick } from 'vue'
import type { Ask } from '../../../../wallboard/src/feed/query.ts'
import { useReport } from '../../../../wallboard/src/intake/use-report.ts'

type Answer = object | Error

/** A page whose hub gives these answers, one after the other. */
function page(...answers: Answer[]) {
  const sent: { key: string; text: string; code: string | null }[] = []
  const received: string[] = []
  const ask = (async (_document: unknown, { input }: { input: (typeof sent)[number] }) => {
    sent.push(input)
    const answer = answers.shift()
    if (answer instanceof Error) throw answer
    return { reportProblem: answer }
  }) as unknown as Ask
  const report = opened(ask, (receipt) => received.push(receipt))
  Object.assign(report.draft, { category: 'VOTING', text: 'Antre' })
  return { report, sent, received }
}

const silent = (() => new Promise(() => {})) as unknown as Ask

/** The page as it is opened on this telephone. */
function opened(ask: Ask, received: (receipt: string) => void = () => {}) {
  const open = () =>
    useReport(
      ask,
      () => null,
      (_number, receipt) => received(receipt),
    )
  return scope.run(open) as ReturnType<typeof open>
}

const success = { number: 1, receipt: '1-X' }
const lost = new Error('lost')

let scope: EffectScope
beforeEach(() => {
  scope = effectScope()
  vi.useFakeTimers()
  localStorage.clear()
})
afterEach(() => {
  scope.stop()
  vi.useRealTimers()
})

test('a report that is received is gone from the telephone', async () => {
  const { report, received } = page(success)
  await nextTick()
  expect(localStorage.getItem('pantau-lapor')).toContain('Antre')
  await report.send()
  expect(received).toEqual(['1-X'])
  expect(localStorage.getItem('pantau-lapor')).toBeNull()
})

test('what was written is there again after the page was loaded anew', async () => {
  const before = opened(silent)
  before.draft.text = 'Hujan'
  await nextTick()
  expect(opened(silent).draft).toMatchObject({ text: 'Hujan', key: before.draft.key })
})

test('a report is tried again by itself under its key until it is received', async () => {
  const { report, sent, received } = page(lost, lost, success)
  await report.send()
  expect([report.fault.value, report.wait.value]).toEqual(['AWAY', 5])
  await vi.advanceTimersByTimeAsync(5_000)
  expect(report.wait.value).toBe(10)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(received).toEqual(['1-X'])
  expect(new Set(sent.map(({ key }) => key)).size).toBe(1)
  await vi.advanceTimersByTimeAsync(600_000)
  expect(sent).toHaveLength(3)
})

test('a report is tried again at once when the telephone has a line again', async () => {
  const { report, received } = page(lost, success)
  await report.send()
  window.dispatchEvent(new Event('online'))
  await vi.advanceTimersByTimeAsync(0)
  expect(received).toEqual(['1-X'])
})

test('a hub that has had too much is left alone for as long as it said', async () => {
  const { report, sent, received } = page({ code: 'TOO_MANY', path: [], retryAfter: 90 }, success)
  await report.send()
  window.dispatchEvent(new Event('online'))
  await vi.advanceTimersByTimeAsync(89_000)
  expect(sent).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(received).toEqual(['1-X'])
})

test('a report with a fault says where, and is not sent again by itself', async () => {
  const { report, sent } = page({ code: 'TEXT_CHARACTER', path: ['text'] })
  await report.send()
  expect([...report.faults]).toEqual([['text', 'TEXT_CHARACTER']])
  await vi.advanceTimersByTimeAsync(600_000)
  expect(sent).toHaveLength(1)
})

test('a report that lacks something is not sent', async () => {
  const { report, sent } = page(success)
  report.draft.text = ' '
  await report.send()
  expect([...report.faults.keys()]).toEqual(['text'])
  expect(sent).toEqual([])
})

describe('a report that was changed after it had been sent', () => {
  test('goes under a new key the next time', async () => {
    const { report, sent, received } = page({ code: 'KEY_REUSED', path: ['key'] }, success)
    await report.send()
    expect(report.fault.value).toBe('KEY_REUSED')
    await report.send()
    expect(received).toEqual(['1-X'])
    expect(new Set(sent.map(({ key }) => key)).size).toBe(2)
  })
})
