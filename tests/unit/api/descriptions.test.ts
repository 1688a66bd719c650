import type { GraphQLEnumType, GraphQLInputObjectType, GraphQLObjectType } from 'graphql'
import { isEnumType, isInputObjectType, isIntrospectionType, isObjectType } from 'graphql'
import { expect, test } from 'vitest'
import { makeSchema } from '../../../server/src/api/schema.ts'

/** What a description is asked of, with where it stands. */
type Described = [place: string, description: string | null | undefined]

test('everything that a client can name says what it is', async () => {
  const { Query, Mutation, Subscription, ...types } = (await makeSchema()).getTypeMap()
  const operations = [Query, Mutation, Subscription].filter(isObjectType).flatMap(fieldsOf)
  const silent = [...operations, ...Object.values(types).flatMap(partsOf)]
    .filter(([, description]) => !description)
    .map(([place]) => place)

  expect(silent).toEqual([])
})

function partsOf(type: object): Described[] {
  if (isObjectType(type)) {
    return isIntrospectionType(type) ? [] : [...itself(type), ...fieldsOf(type)]
  }
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields())
    return [
      ...itself(type),
      ...fields.map(({ name, description }) => named(type, name, description)),
    ]
  }
  if (isEnumType(type) && !isIntrospectionType(type)) {
    const values = type.getValues()
    return [
      ...itself(type),
      ...values.map(({ name, description }) => named(type, name, description)),
    ]
  }
  return []
}

function fieldsOf(type: GraphQLObjectType): Described[] {
  return Object.values(type.getFields()).flatMap(({ name, description, args }) => [
    named(type, name, description),
    ...args.map((arg) => named(type, `${name}(${arg.name})`, arg.description)),
  ])
}

type Named = GraphQLObjectType | GraphQLInputObjectType | GraphQLEnumType

function itself({ name, description }: Named): Described[] {
  return [[name, description]]
}

function named({ name: type }: Named, name: string, description: Described[1]): Described {
  return [`${type}.${name}`, description]
}
