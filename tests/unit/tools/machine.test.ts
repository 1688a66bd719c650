import { expect, test } from 'vitest'
import { nodeProblem } from '../../../.tools/lib/machine.mjs'

test.each(['20.19.0', '20.20.2', '22.0.0', '24.21.0'])('the tools run on Node %s', (version) => {
  expect(nodeProblem(version)).toBeUndefined()
})

test.each(['18.20.8', '20.18.3', '4.9.1'])('Node %s is refused with a sentence', (version) => {
  expect(nodeProblem(version)).toContain(`needs Node 20.19 or newer and this is ${version}`)
})
