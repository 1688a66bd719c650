import type { GraphQLSchema } from 'graphql'
import { Access } from '../../access/access.ts'
import type { Caller, OnRefusal } from '../../access/caller.ts'
import type { Openness } from '../../access/policies.ts'
import { type Credentials, credentialsOf, type Sessions } from '../../access/sessions.ts'
import type { Context, Services } from '../context.ts'
import type { ErrorFormatter } from '../errors.ts'
import { Admission } from '../protection/admission.ts'
import { Connections } from '../protection/connections.ts'
import type { AllowsOrigin } from '../protection/cross-origin.ts'
import type { SocketLimits } from '../protection/limits.ts'
import type { DeliveryCounts } from '../delivery/counts.ts'
import { Road } from '../delivery/road.ts'
import type { Exposition } from '../metrics/exposition.ts'
import { guardMutations } from '../traffic/mutations.ts'
import type { Traffic } from '../traffic/traffic.ts'
import { type AddressOf, addressesBehind } from './client-address.ts'

/** What HTTP, WebSocket and SSE have in common: one schema, one way in, one way to say no. */
export interface Gateway {
  schema: GraphQLSchema
  formatError: ErrorFormatter
  /** Lets requests in, and takes them down. */
  traffic: Traffic
  /** Carries frames to those who subscribed. */
  road: Road
  /** The state of the hub for whoever watches over it. */
  metrics: Exposition
  /** Reads and checks operations. */
  admission: Admission
  /** Sockets and event streams that are open. */
  connections: Connections
  /** The context of who shows this `Authorization` value, coming so. Throws UNAUTHENTICATED. */
  contextOf(authorization: string | undefined, caller: Caller): Context
  /** What somebody shows who will ask more than once, looked at for all of it. */
  credentialsOf(authorization: string | undefined): Credentials
  /** The context of who showed them, coming so. Throws UNAUTHENTICATED. */
  contextBy(shown: Credentials, caller: Caller): Context
  /** Where a request came from. */
  addressOf: AddressOf
  /** Whether proxies pass requests on, as configured: then any request may come from anywhere. */
  behindProxy: boolean
  /** Whether a page of this origin may connect; undefined when the client is no page. */
  allowsOrigin: AllowsOrigin
}

/** What a gateway is made of. */
export interface GatewayOptions {
  schema: GraphQLSchema
  formatError: ErrorFormatter
  traffic: Traffic
  deliveries: DeliveryCounts
  metrics: Exposition
  services: Services
  sessions: Sessions
  openness: Openness
  /** Whether the schema is told to who shows no credentials. */
  openSchema: boolean
  limits: SocketLimits
  /** Puts on record who asked for what they may not have. */
  onRefusal: OnRefusal
  /** Origins allowed beside the hub's own, such as `https://wall.example`. */
  origins: readonly string[]
  /** Addresses and networks whose `X-Forwarded-For` is believed. */
  trustedProxies: readonly string[]
}

/** Makes the gateway that all transports share. The schema's mutations are guarded from now on. */
export function makeGateway(options: GatewayOptions): Gateway {
  const { schema, formatError, traffic, services, sessions, openness, onRefusal, origins } = options
  guardMutations(schema, traffic)
  const credentials = (authorization: string | undefined): Credentials =>
    credentialsOf(sessions, authorization)
  const contextBy = (shown: Credentials, caller: Caller): Context => ({
    access: Access.by(shown, openness, { caller, onRefusal }),
    services,
  })
  return {
    schema,
    formatError,
    traffic,
    road: new Road(options),
    metrics: options.metrics,
    admission: new Admission(schema, options.openSchema),
    connections: new Connections(options.limits),
    credentialsOf: credentials,
    contextBy,
    contextOf: (authorization, caller) => contextBy(credentials(authorization), caller),
    addressOf: addressesBehind(options.trustedProxies),
    behindProxy: options.trustedProxies.length > 0,
    allowsOrigin: (origin, host) =>
      origin === undefined || origins.includes(origin) || hostOf(origin) === host,
  }
}

function hostOf(origin: string): string | null {
  return URL.parse(origin)?.host ?? null
}
