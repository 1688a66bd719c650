import { readFileSync } from 'node:fs'
import path from 'node:path'
import { buildSchema, isObjectType } from 'graphql'
import { describe, expect, test } from 'vitest'
import { permissions } from '../../../server/src/access/policies.ts'
import { cells } from '../../support/matrix/cells.ts'
import { routes } from '../../support/matrix/routes.ts'

const file = path.resolve(import.meta.dirname, '../../../schema/schema.graphql')
const types = Object.values(buildSchema(readFileSync(file, 'utf8')).getTypeMap())
const fields = types
  .filter((type) => isObjectType(type))
  .filter(({ name }) => !name.startsWith('__'))
  .flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`))

const named = cells.map(({ type, field }) => `${type}.${field}`)

describe('the matrix of permissions', () => {
  test('says of every field of the schema what guards it', () => {
    const missing = fields.filter((field) => !named.includes(field))
    expect(missing, 'fields without a cell: say in tests/support/matrix who may see them').toEqual(
      [],
    )
  })

  test('says it of no field that is not there, and of each only once', () => {
    expect(named.filter((field) => !fields.includes(field))).toEqual([])
    expect(named.filter((field, index) => named.indexOf(field) !== index)).toEqual([])
  })

  test('knows a road to every type', () => {
    const reached = new Set(cells.map(({ type }) => type))
    expect([...reached].filter((type) => !(type in routes))).toEqual([])
  })

  test('names permissions that there are', () => {
    const asked = new Set(cells.map(({ guard }) => guard.split('@')[0]!))
    const known: string[] = ['public', 'signed-in', ...permissions]
    expect([...asked].filter((each) => !known.includes(each))).toEqual([])
  })
})
