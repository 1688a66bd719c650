import type { HandoverQuery, IncidentChangesQuery, ResultOf } from '@ruang-pantau/schema'

/** An open ticket with its history. */
export type OpenTicket = ResultOf<typeof HandoverQuery>['incidents']['edges'][number]['node']

/** Something that was done, with the ticket as it stood after it. */
export type TicketChange = ResultOf<
  typeof IncidentChangesQuery
>['incidentChanges']['changes'][number]

/** A ticket as lists show it. */
export type ChangedTicket = TicketChange['incident']
