import { WallIncidentsSubscription } from '@ruang-pantau/schema'
import type { ResultOf } from '@ruang-pantau/schema'
import { print } from 'graphql'
import type { AreaFigures } from './frames.ts'
import type { Channel } from './channels.ts'
import { openLink } from './link.ts'
import type { Connection, FeedPort, TicketPort } from './port.ts'

/** The connection, and a port over it for each thing that is followed. */
export type Socket = Connection & {
  /** A port for one kind of figures; all ports share the one socket. */
  port: <Area extends AreaFigures>(channel: Channel<Area>) => FeedPort<Area>
  /** The port for tickets. */
  tickets: TicketPort
}

/** Ports over one socket; see {@link openLink}. */
export function connect(url: string, token: () => string | null): Socket {
  const { subscribe, ...connection } = openLink(url, token)
  const incidents = print(WallIncidentsSubscription)
  return {
    ...connection,
    port: ({ query, frameIn, variablesOf }) => ({
      ...connection,
      open: (topic, after, { frame, ended }) => {
        const variables = { ...topic, after, ...variablesOf(topic) }
        const next = (data: Record<string, unknown>) => frame(frameIn(data))
        return subscribe({ query, variables }, { next, ended })
      },
    }),
    tickets: {
      ...connection,
      open: (within, after, { frame, ended }) => {
        const next = (data: ResultOf<typeof WallIncidentsSubscription>) => frame(data.incidents)
        return subscribe({ query: incidents, variables: { within, after } }, { next, ended })
      },
    },
  }
}
