import { expect, test } from 'vitest'
import { chosenChecks } from '../../../.tools/lib/checks.mjs'

const names = (checks: readonly { name: string }[]) => checks.map(({ name }) => name)

test('without a name all checks run, those of sources before those of behaviour', () => {
  const all = names(chosenChecks([]))
  expect(all.slice(0, 3)).toEqual(['types', 'format', 'lint'])
  expect(all.slice(-4)).toEqual(['unit', 'contract', 'system', 'browser'])
})

test('every check is a script of the root and can be run alone', () => {
  const withoutScript = chosenChecks([]).filter(({ command }) => !command)
  expect(withoutScript).toEqual([])
})

test('named checks run in their usual order', () => {
  expect(names(chosenChecks(['unit', 'lint']))).toEqual(['lint', 'unit'])
})

test('an unknown check is named together with those there are', () => {
  expect(() => chosenChecks(['lint', 'speed'])).toThrow(
    /^No check is called speed; there are types, format, lint,/,
  )
})
