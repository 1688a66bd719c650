import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { policyTable } from '../../support/policy-table.ts'

const readme = path.resolve(import.meta.dirname, '../../../server/README.md')

test('the table of permissions in the README is that of the policies', () => {
  const section = /## People and permissions\n([\s\S]*?)\n## /.exec(readFileSync(readme, 'utf8'))
  const rows = (section?.[1] ?? '').split('\n').filter((line) => /^\| (permission|`)/.test(line))
  const written = rows.map((line) => line.replace(/^\| | \|$/g, '').replace(/ +\| +/g, ' | '))
  expect(written.map((line) => line.trimEnd())).toEqual(policyTable())
})
