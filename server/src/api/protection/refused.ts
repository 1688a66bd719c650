import { GraphQLError } from 'graphql'

/** An error of the client, which gives it the code on every road and the status 400 over HTTP. */
export function refused(code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status: 400 } } })
}
