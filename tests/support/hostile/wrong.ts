import { type HostileOperation, times } from './operation.ts'

const PARSE = 'GRAPHQL_PARSE_FAILED'
const INVALID = 'GRAPHQL_VALIDATION_FAILED'

const unknown = [
  '{ nothing }',
  '{ hub { nothing } }',
  '{ hub(of: "x") { seq } }',
  '{ hub }',
  '{ hub { seq { inside } } }',
  '{ area { code } }',
  '{ area(code: 12.5e400) { code } }',
  '{ area(code: { a: 1 }) { code } }',
  '{ area(code: "35", code: "36") { code } }',
  '{ incidents(first: "many") { totalCount } }',
  '{ incidents(first: 99999999999999) { totalCount } }',
  '{ incidents(filter: { states: [BROKEN] }) { totalCount } }',
  '{ incidents(filter: { nothing: 1 }) { totalCount } }',
  '{ area(code: "35") { figures(at: "soon") { seq } } }',
  '{ area(code: "35") { figures(at: 17) { seq } } }',
  '{ search(text: "x") { code } }',
  '{ __proto__ { constructor } }',
  '{ constructor }',
  '{ hasOwnProperty: toString }',
  '{ hub { seq @nothing } }',
  '{ hub { seq @include } }',
  '{ hub { seq: mode seq: version } }',
  'mutation { nothing }',
  'subscription { nothing }',
  'subscription { turnout(within: "35") { seq } }',
  'subscription { turnout(within: "35", level: STREET) { seq } }',
  'subscription { a: incidents(within: "35") { seq } b: incidents(within: "35") { seq } }',
  'query ($a: Nothing) { hub { seq } }',
  'query ($a: Int, $a: Int) { incident(number: $a) { title } }',
  'query ($unused: Int) { hub { seq } }',
  'query { area(code: $undeclared) { code } }',
  'query ($a: Hub) { hub { seq } }',
  'query ($a: Int = "text") { incident(number: $a) { title } }',
  'query A { hub { seq } } query A { hub { seq } }',
  '{ hub { seq } } { hub { seq } }',
  'type Query { hub: String }',
  'extend type Query { more: Int }',
  'schema { query: Hub }',
].map((query) => ({ name: query, code: INVALID, query }))

const garbage = [
  '{',
  '}',
  '{ }',
  '{ hub { seq }',
  '{ hub { seq } } }',
  '{ hub { } }',
  'query',
  'query {',
  'nothing at all',
  ')(',
  '"',
  '"""',
  '{ hub(a: "',
  '{ hub(a: "\\u{110000}") }',
  '{ hub(a: "\\q") }',
  '{ hub(a: 01) }',
  '{ hub(a: 1.) }',
  '{ hub(a: $) }',
  '{ ...on }',
  '{ ... @include }}',
  '\u0000',
  '{ hub\u0007{ seq } }',
  '{ \ud800 }',
  '😀',
  '<html>',
  '{"query":"{hub{seq}}"}',
  'fragment on on Hub { seq }',
  '#',
  ' ',
  ',,,,',
  '\ufeff',
  'select * from entry; --',
].map((query) => ({ name: JSON.stringify(query), code: PARSE, query }))

/** What a screen sends, cut off again and again. */
const whole = 'query Q($c: ID!) { area(code: $c) { code figures { turnout { came(x: "y") } } } }'
const cut = times(40, (at) => ({
  name: `cut off at ${2 * at}`,
  code: at === 0 ? 'BAD_REQUEST' : PARSE,
  query: whole.slice(0, 2 * at),
}))

const taking = (type: string) =>
  `query ($v: ${type}) { area(code: "35") { code pollingStations(first: 1) { totalCount } }
    ${type.startsWith('ID') ? 'a: area(code: $v) { code }' : ''}
    ${type.startsWith('Int') ? 'incident(number: $v) { title }' : ''}
    ${type.startsWith('IncidentFilter') ? 'incidents(filter: $v) { totalCount }' : ''} }`

const variables: HostileOperation[] = [
  ['Int!', {}],
  ['Int!', { v: null }],
  ['Int!', { v: 'many' }],
  ['Int!', { v: 1.5 }],
  ['Int!', { v: 2 ** 40 }],
  ['Int!', { v: [1, 2] }],
  ['Int!', { v: { a: 1 } }],
  ['Int!', { v: true }],
  ['ID!', {}],
  ['ID!', { v: { $ne: null } }],
  ['ID!', { v: ['35', '36'] }],
  ['ID!', { v: false }],
  ['ID!', { __proto__v: '35' }],
  ['IncidentFilter', { v: 'all' }],
  ['IncidentFilter', { v: { nothing: 1 } }],
  ['IncidentFilter', { v: { states: ['BROKEN'] } }],
  ['IncidentFilter', { v: { states: [[['NEW']]] } }],
  ['IncidentFilter', { v: { overdue: 'yes' } }],
  ['IncidentFilter', { v: { text: 12 } }],
  ['IncidentFilter', { v: { within: { in: ['35'] } } }],
].map(([type, given], at) => ({
  name: `variables ${at}: ${type} ${JSON.stringify(given)}`,
  code: 'BAD_USER_INPUT',
  query: taking(type as string),
  variables: given,
}))

const unresolved: HostileOperation[] = [
  {
    name: 'one of several that is not said',
    code: 'OPERATION_RESOLUTION_FAILURE',
    query: 'query A { hub { seq } } query B { hub { mode } }',
  },
  {
    name: 'an operation of another name',
    code: 'OPERATION_RESOLUTION_FAILURE',
    query: 'query A { hub { seq } }',
    operationName: 'B',
  },
  {
    name: 'an operation named as what every object has',
    code: 'OPERATION_RESOLUTION_FAILURE',
    query: 'query A { hub { seq } }',
    operationName: '__proto__',
  },
]

/** What does not fit the schema, or is no document at all. */
export const wrong: readonly HostileOperation[] = [
  ...unknown,
  ...garbage,
  ...cut,
  ...variables,
  ...unresolved,
]
