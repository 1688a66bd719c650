import { type HostileOperation, nested, sized, times } from './operation.ts'

const COSTLY = 'TOO_COSTLY'

const costly = [
  ...sized('children of children', COSTLY, [4, 5, 8, 12], (size) => {
    return `{ area(code: "35") { ${nested(size, 'children', 'code')} } }`
  }),
  ...sized('up and down', COSTLY, [3, 4, 6], (size) => {
    return `{ area(code: "35") { ${nested(size, 'children { parent', 'code').replaceAll(' }', ' } }')} } }`
  }),
  ...sized('figures of villages', COSTLY, [3, 4], (size) => {
    const figures = 'figures { results { votes { number votes } } uploads { gap { reason } } }'
    return `{ area(code: "35") { ${nested(size, 'children', figures)} } }`
  }),
  ...sized('moments of the past', COSTLY, [6, 24, 50], (size) => {
    const at = (hour: number) => `2024-11-27T0${hour % 7}:00:${String(hour).padStart(2, '0')}Z`
    return `{ area(code: "35") { ${times(size, (hour) => `a${hour}: figures(at: "${at(hour)}") { seq }`).join(' ')} } }`
  }),
  ...sized('fragments that double', COSTLY, [20, 40, 70], (size) => {
    const parts = times(size, (at) => `fragment F${at} on Query { ...F${at + 1} ...F${at + 1} }`)
    return `{ ...F0 } ${parts.join(' ')} fragment F${size} on Query { hub { seq } }`
  }),
  ...sized('similar tickets of similar ones', COSTLY, [4, 6, 10], (size) => {
    return `{ incidents(first: 100) { edges { node { ${nested(size, 'similar', 'number')} } } } }`
  }),
  ...sized('tickets of tickets', COSTLY, [2, 3, 5], (size) => {
    const children = nested(size, 'children(first: 100)', 'number title')
    return `{ incidents(first: 100) { edges { node { ${children} } } } }`
  }),
  ...sized('passwords to be guessed', COSTLY, [20, 30, 50], (size) => {
    const guess = (at: number) => `a${at}: signIn(input: { name: "x", password: "${at}" })`
    return `mutation { ${times(size, (at) => `${guess(at)} { __typename }`).join(' ')} }`
  }),
  ...sized('stations of stations', COSTLY, [3], (size) => {
    const stations = 'pollingStations(first: 100) { edges { node { village'
    return `{ area(code: "35") { ${nested(size, stations, 'code').replaceAll(' }', ' } } } }')} } }`
  }),
  ...['publicCount', 'turnout', 'uploads', 'results'].map((topic) => ({
    name: `every village's everything, by ${topic}`,
    code: COSTLY,
    query: `subscription { ${topic}(within: "35", level: VILLAGE) { areas { code
      turnout { came registered } uploads { gap { reason stations } byPath { path } } } } }`,
  })),
]

/** What looks harmless and would cost the hub too much. */
export const costs: readonly HostileOperation[] = [...costly]
