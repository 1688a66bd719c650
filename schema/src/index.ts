export * from './graphql.ts'
export * from './close-codes.ts'
export * from './operations.ts'
