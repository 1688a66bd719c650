import {
  BallotDistributionSubscription,
  PublicCountSubscription,
  TurnoutSubscription,
  UploadsSubscription,
} from '@ruang-pantau/schema'
import type { ResultOf } from '@ruang-pantau/schema'
import type { DocumentNode } from 'graphql'
import { print } from 'graphql'
import type { AreaBallots, AreaCount, AreaTurnout, AreaUploads } from './areas.ts'
import type { Measure } from './changes.ts'
import type { AreaFigures, Frame } from './frames.ts'
import type { Topic } from './port.ts'

/** One kind of figures: how it is subscribed to, and which of its numbers is followed. */
export type Channel<Area extends AreaFigures> = {
  query: string
  /** Variables of the query beside the topic and the cursor. */
  variablesOf: (topic: Topic) => Readonly<Record<string, unknown>>
  /** The frame in the data of an answer to `query`. */
  frameIn: (data: Record<string, unknown>) => Frame<Area>
  measure: Measure<Area>
}

type Given<Document extends DocumentNode, Area extends AreaFigures> = {
  frameIn: (data: ResultOf<Document>) => Frame<Area>
  measure: Measure<Area>
  variablesOf?: Channel<Area>['variablesOf']
}

function channel<Document extends DocumentNode, Area extends AreaFigures>(
  document: Document,
  { frameIn, measure, variablesOf = () => ({}) }: Given<Document, Area>,
): Channel<Area> {
  return {
    query: print(document),
    variablesOf,
    frameIn: (data) => frameIn(data as ResultOf<Document>),
    measure,
  }
}

/** The public count; followed are the stations published. */
export const publicCountChannel = channel(PublicCountSubscription, {
  frameIn: (data): Frame<AreaCount> => data.publicCount,
  measure: ({ publicCount }) => publicCount?.stationsPublished ?? null,
})

/** Ballots; followed are the stations that have the governor's. */
export const ballotsChannel = channel(BallotDistributionSubscription, {
  frameIn: (data): Frame<AreaBallots> => data.ballotDistribution,
  measure: ({ governor }) => governor?.stationsSupplied || null,
})

/** Voting and turnout; followed are the voters who came. */
export const turnoutChannel = channel(TurnoutSubscription, {
  frameIn: (data): Frame<AreaTurnout> => data.turnout,
  measure: ({ turnout }) => (turnout.stationsReporting === 0 ? null : turnout.came),
})

/** Uploads; followed are the stations published. The queue is asked for where it is shown. */
export const uploadsChannel = channel(UploadsSubscription, {
  frameIn: (data): Frame<AreaUploads> => data.uploads,
  measure: ({ uploads }) => uploads.stationsPublished || null,
  variablesOf: ({ level }) => ({ queue: level === 'PROVINCE' || level === 'REGENCY' }),
})
