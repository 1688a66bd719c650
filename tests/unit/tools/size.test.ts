import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { at, packages } from '../../../.tools/lib/project.mjs'

const generated = new Set(['schema/src/introspection.ts'])

function sources(folder: string): string[] {
  return readdirSync(at(folder), { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => /\.(ts|vue)$/.test(file) && !/(^|\/)(node_modules|dist)\//.test(file))
    .filter((file) => !generated.has(file))
}

const lines = packages
  .flatMap((name) => sources(name === 'tests' ? name : `${name}/src`))
  .map((file) => ({ file, count: readFileSync(at(file), 'utf8').split('\n').length - 1 }))
  .toSorted((a, b) => a.count - b.count)

test('no source file is longer than 300 lines', () => {
  expect(lines.filter(({ count }) => count > 300)).toEqual([])
})

test('half of the source files are shorter than 80 lines', () => {
  expect(lines[Math.floor(lines.length / 2)]?.count).toBeLessThan(80)
})
