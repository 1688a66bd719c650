import { z } from 'zod'

const count = z.number()

const ballots = z
  .object({ allotted: count, received: count, used: count, stationsSupplied: count })
  .nullable()

const results = z
  .object({
    stationsCounted: count,
    invalid: count,
    votes: z.array(z.object({ number: count, name: z.string(), votes: count })),
  })
  .nullable()

const figures = z.object({
  pollingStations: count,
  voters: z.object({ registered: count }),
  voting: z.record(z.string(), count),
  turnout: z.object({ came: count, stationsReporting: count, share: z.number().nullable() }),
  uploads: z.object({
    stationsPublished: count,
    sheetsPublished: count,
    sheetsExpected: count,
    gap: z.array(z.object({ reason: z.string(), stations: count })),
  }),
  governorBallots: ballots,
  regencyBallots: ballots,
  governorResults: results,
  regencyResults: results,
})

/** What is known of a place, as the hub answers {@link placeFields}. */
export type PlaceFigures = z.infer<typeof figures>

/** A place with the names around it, the nearest first, and its figures. */
export const placeShape = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('PollingStation'),
    code: z.string(),
    number: count,
    village: z.object({
      name: z.string(),
      parent: z.object({ name: z.string(), parent: z.object({ name: z.string() }) }),
    }),
    figures,
  }),
  z.object({
    kind: z.literal('Area'),
    code: z.string(),
    name: z.string(),
    parent: z
      .object({ name: z.string(), parent: z.object({ name: z.string() }).nullable() })
      .nullable(),
    figures,
  }),
])

/** What is asked of a place. */
export const placeFields = `kind: __typename
... on PollingStation {
  code number village { name parent { name parent { name } } } figures { ...known }
}
... on Area { code name parent { name parent { name } } figures { ...known } }`

/** The fragment that {@link placeFields} names. */
export const placeFragments = `
fragment known on Figures {
  pollingStations voters { registered }
  voting { notOpen open suspended closed counted }
  turnout { came stationsReporting share }
  uploads { stationsPublished sheetsPublished sheetsExpected gap { reason stations } }
  governorBallots: ballots { ...stock }
  regencyBallots: ballots(contest: "regency") { ...stock }
  governorResults: results { ...count }
  regencyResults: results(contest: "regency") { ...count }
}
fragment stock on BallotFigures { allotted received used stationsSupplied }
fragment count on ResultFigures { stationsCounted invalid votes { number name votes } }`
