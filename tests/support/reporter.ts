import type { Reporter, TestModule } from 'vitest/node'
import { closingLine } from '../../.tools/lib/tally.mjs'

/** How many tests ended in each way. */
export type Tally = [passed: number, failed: number, skipped: number]

/**
 * Counts the tests of one run. A file or suite that broke
 * outside its tests counts as one failed, and so does each of `unhandled` errors.
 */
export function tally(modules: readonly TestModule[], unhandled = 0): Tally {
  const tests = modules.flatMap(({ children }) => [...children.allTests()])
  const suites = modules.flatMap(({ children }) => [...children.allSuites()])
  const broken = [...modules, ...suites].filter((part) => part.errors().length > 0).length
  const ended = (state: string) => tests.filter((test) => test.result().state === state).length
  const [passed, failed] = [ended('passed'), ended('failed')]
  return [passed, failed + broken + unhandled, tests.length - passed - failed]
}

/** Prints the closing line after vitest's own summary. */
export default class ClosingLineReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    process.stdout.write(`${closingLine(tally(modules, unhandled.length))}\n`)
  }
}
