import type { Dialect } from './protocol.ts'

/** A server of the comparison. */
export interface Entrant {
  /** Its program in this folder. */
  program: string
  path: string
  /** How its clients ask; `token` is what the server told them to show. */
  dialect(token: string): Dialect
  /**
   * Microseconds for each subscriber after which a single event has surely been delivered, so that
   * the next one comes alone as well.
   */
  pace: number
  /** Milliseconds after which a burst of sixteen to 1,000 has surely been delivered. */
  burstPace: number
}

const protocol = 'graphql-transport-ws'

function subscribing(query: string, token: string, mark: Dialect['mark']): Dialect {
  const init = {
    type: 'connection_init',
    payload: token ? { authorization: `Bearer ${token}` } : {},
  }
  // Our own wall counts its operations: this is the first.
  const subscribe = { id: '1', type: 'subscribe', payload: { query } }
  return { protocol, mark, hello: [JSON.stringify(init), JSON.stringify(subscribe)] }
}

/** A bare socket server that frames each event once. */
export const raw: Entrant = {
  program: 'raw-server.ts',
  path: '/',
  pace: 50,
  burstPace: 250,
  dialect: () => ({ protocol: null, mark: 'sentAt=', hello: ['subscribe'] }),
}

/** graphql-ws over graphql-subscriptions. */
export const usual: Entrant = {
  program: 'graphql-ws-server.ts',
  path: '/graphql',
  pace: 100,
  burstPace: 1_200,
  dialect: (token) => subscribing(USUAL, token, 'sentAt='),
}

const USUAL = `subscription { event { kind epoch seq stamp cursor areas { code pollingStations
  turnout { came registered movedIn unregistered }
  voting { notOpen open suspended closed counted } } } }`

/** Our hub, tickets: every event is delivered, in order. */
export const tickets: Entrant = {
  program: 'our-tickets.ts',
  path: '/graphql',
  pace: 50,
  burstPace: 250,
  dialect: (token) => subscribing(TICKETS, token, 'sentAt='),
}

const TICKETS = `subscription { incidents(within: "35") { kind epoch seq cursor incidents {
  number title category severity state version openedAt changedAt overdue escalation } } }`

/** The same with the few fields that a storm is followed by. */
export const stormTickets: Entrant = {
  ...tickets,
  dialect: (token) =>
    subscribing(
      'subscription { incidents(within: "35") { seq incidents { number title } } }',
      token,
      'sentAt=',
    ),
}

/** Our hub, figures of the regencies: frames on ticks. */
export const figures: Entrant = {
  program: 'our-figures.ts',
  path: '/graphql',
  pace: 50,
  burstPace: 250,
  dialect: (token) => subscribing(FIGURES, token, '"asOf":"'),
}

const FIGURES = `subscription { turnout(within: "35", level: REGENCY) { kind seq asOf cursor areas {
  code turnout { came stationsReporting } } } }`
