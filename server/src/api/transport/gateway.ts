import type { GraphQLSchema } from 'graphql'
import { Access } from '../../access/access.ts'
import type { Caller, OnRefusal } from '../../access/caller.ts'
import type { Openness } from '../../access/policies.ts'
import type { Sessions } from '../../access/sessions.ts'
import type { Context, Services } from '../context.ts'
import type { ErrorFormatter } from '../errors.ts'
import { type AddressOf, addressesBehind } from './client-address.ts'

/** What HTTP, WebSocket and SSE have in common: one schema, one way in, one way to say no. */
export interface Gateway {
  schema: GraphQLSchema
  formatError: ErrorFormatter
  /** The context of who shows this `Authorization` value, coming so. Throws UNAUTHENTICATED. */
  contextOf(authorization: string | undefined, caller: Caller): Context
  /** Where a request came from. */
  addressOf: AddressOf
  /** Whether a page of this origin may connect; undefined when the client is no page. */
  allowsOrigin(origin: string | undefined, host: string | undefined): boolean
}

/** What a gateway is made of. */
export interface GatewayOptions {
  schema: GraphQLSchema
  formatError: ErrorFormatter
  services: Services
  sessions: Sessions
  openness: Openness
  /** Puts on record who asked for what they may not have. */
  onRefusal: OnRefusal
  /** Origins allowed beside the hub's own, such as `https://wall.example`. */
  origins: readonly string[]
  /** Addresses and networks whose `X-Forwarded-For` is believed. */
  trustedProxies: readonly string[]
}

/** Makes the gateway that all transports share. */
export function makeGateway(options: GatewayOptions): Gateway {
  const { schema, formatError, services, sessions, openness, onRefusal, origins } = options
  return {
    schema,
    formatError,
    contextOf: (authorization, caller) => ({
      access: Access.of(sessions, openness, authorization, { caller, onRefusal }),
      services,
    }),
    addressOf: addressesBehind(options.trustedProxies),
    allowsOrigin: (origin, host) =>
      origin === undefined || origins.includes(origin) || hostOf(origin) === host,
  }
}

function hostOf(origin: string): string | null {
  return URL.parse(origin)?.host ?? null
}
