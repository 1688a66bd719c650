import { type HostileOperation, nested, sized, times } from './operation.ts'

const PARSE = 'GRAPHQL_PARSE_FAILED'
const INVALID = 'GRAPHQL_VALIDATION_FAILED'

const deep = [
  ...sized('deep', INVALID, [17, 20, 40, 80, 160, 300], (size) => {
    return `{ area(code: "35") { ${nested(size, 'parent', 'code')} } }`
  }),
  ...sized('deep in fragments', INVALID, [17, 25, 50], (size) => {
    const parts = times(size, (at) => `fragment F${at} on Area { parent { ...F${at + 1} } }`)
    return `{ area(code: "35") { ...F0 } } ${parts.join(' ')} fragment F${size} on Area { code }`
  }),
  ...sized('deep lists', PARSE, [1_500, 3_000], (size) => `{ search(text: ${'['.repeat(size)}`),
  ...sized('braces', PARSE, [1_200, 5_000, 20_000], (size) => '{'.repeat(size)),
]

const wide = [
  ...sized('aliases', INVALID, [61, 80, 120, 150], (size) => {
    return `{ ${times(size, (at) => `a${at}: hub { seq }`).join(' ')} }`
  }),
  ...sized('aliases of a value', INVALID, [61, 150, 300], (size) => {
    return `{ hub { ${times(size, (at) => `a${at}: seq`).join(' ')} } }`
  }),
  ...sized(
    'the same again',
    INVALID,
    [51, 200, 900],
    (size) => `{ hub { ${'seq '.repeat(size)}} }`,
  ),
  ...sized('the same object again', INVALID, [51, 120, 240], (size) => {
    return `{ ${'hub { seq } '.repeat(size)} }`
  }),
  ...sized('spreads', INVALID, [51, 250], (size) => {
    return `{ hub { ${'...F '.repeat(size)} } } fragment F on Hub { seq }`
  }),
  ...sized('too long', PARSE, [1_001, 5_000, 30_000], (size) => `{ ${'a '.repeat(size)} }`),
  ...sized('directives', INVALID, [21, 60], (size) => {
    return `{ hub { ${times(size, (at) => `a${at}: seq @include(if: true)`).join(' ')} } }`
  }),
  ...sized('one directive again', INVALID, [2, 30, 100], (size) => {
    return `{ hub { seq ${'@skip(if: false) '.repeat(size)} } }`
  }),
]

const cycles = [
  ...sized('fragments in a circle', INVALID, [1, 2, 5, 30, 100], (size) => {
    const parts = times(size, (at) => `fragment F${at} on Hub { ...F${(at + 1) % size} }`)
    return `{ hub { ...F0 } } ${parts.join(' ')}`
  }),
  ...sized('fragments nobody uses', INVALID, [1, 20, 100], (size) => {
    return `{ hub { seq } } ${times(size, (at) => `fragment F${at} on Hub { seq }`).join(' ')}`
  }),
  ...sized('fragments of one name', INVALID, [2, 40], (size) => {
    return `{ hub { ...F } } ${'fragment F on Hub { seq } '.repeat(size)}`
  }),
  { name: 'a fragment that is not there', code: INVALID, query: '{ hub { ...Nothing } }' },
  { name: 'a fragment on no type', code: INVALID, query: '{ hub { ... on Nothing { seq } } }' },
  { name: 'a fragment on another type', code: INVALID, query: '{ hub { ... on Area { code } } }' },
]

const introspection = [
  ...sized('the schema of the schema', INVALID, [3, 4, 6], (size) => {
    return `{ __schema { types { ${nested(size, 'fields { type', 'name').replaceAll(' }', ' } }')} } } }`
  }),
  ...sized('a type without end', INVALID, [16, 100], (size) => {
    return `{ __type(name: "Hub") { ${nested(size, 'ofType', 'name')} } }`
  }),
  ...sized('the schema again and again', INVALID, [61, 100], (size) => {
    return `{ ${times(size, (at) => `a${at}: __schema { queryType { name } }`).join(' ')} }`
  }),
  { name: 'a type of no name', code: INVALID, query: '{ __type { name } }' },
]

/** What is too deep, too wide, too long, or leads back to itself. */
export const shapes: readonly HostileOperation[] = [...deep, ...wide, ...cycles, ...introspection]
