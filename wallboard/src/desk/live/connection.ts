import type { ResultOf, VariablesOf } from '@ruang-pantau/schema'
import type { DocumentNode } from 'graphql'
import { print } from 'graphql'
import { type Listener, openLink } from '../../feed/link.ts'
import type { Connection } from '../../feed/port.ts'

/** The desk's one socket to the hub; all its subscriptions share it. */
export type DeskConnection = Connection & {
  /**
   * Subscribes. `ended` is called exactly once, unless the returned function was called before. The
   * socket is opened again by the next subscription.
   */
  subscribe: <Document extends DocumentNode>(
    document: Document,
    variables: VariablesOf<Document>,
    listener: Listener<ResultOf<Document>>,
  ) => () => void
}

/** The connection over graphql-transport-ws. `token` is asked each time that it is opened. */
export function connectDesk(url: string, token: () => string | null): DeskConnection {
  const { subscribe, ...connection } = openLink(url, token)
  return {
    ...connection,
    subscribe: (document, variables, listener) =>
      subscribe(
        { query: print(document), variables: variables as Record<string, unknown> },
        listener,
      ),
  }
}
