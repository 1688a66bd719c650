import { ask } from './ask.ts'
import type { HubProcess } from './hub-process.ts'
import { type Answered, incidentMutation } from './incident-mutation.ts'

/** A hub's help desk, spoken to over HTTP. */
export interface HelpDesk {
  /** A token of somebody with a role in an area; null is the whole province. */
  token(name: string, role: string, area: string | null): Promise<string>
  /** Opens a ticket of a station in Kota Surabaya, with what differs. */
  open(token: string, more?: object): Promise<Answered>
  /** Does a verb by the name of its mutation. */
  do(token: string, mutation: string, input: object): Promise<Answered>
}

/** A station of Kota Surabaya. */
export const CITY_STATION = '35.78.01.1001.003'

let keys = 0

/** The help desk of a hub; its administrator hands the tokens out. */
export function helpDesk(hub: HubProcess): HelpDesk {
  const change: HelpDesk['do'] = async (token, mutation, input) => {
    const variables = { input: { key: `key-${(keys += 1)}`, ...input } }
    const { data, errors } = await ask<{ done: Answered } | null>(
      hub.url,
      incidentMutation(mutation),
      { token, variables },
    )
    if (!data) throw new Error(JSON.stringify(errors))
    return data.done
  }
  return {
    token: async (name, role, area) => {
      const query = `mutation ($input: IssueTokenInput!) {
        issueToken(input: $input) { ... on MachineTokenSuccess { token } ... on Problem { message } }
      }`
      const variables = { input: { name, role, area } }
      const administrator = await hub.adminToken()
      const { data, errors } = await ask<{ issueToken: { token?: string; message?: string } }>(
        hub.url,
        query,
        { token: administrator, variables },
      )
      const issued = data?.issueToken
      if (!issued?.token) throw new Error(issued?.message ?? JSON.stringify(errors))
      return issued.token
    },
    open: (token, more = {}) => {
      const usual = {
        kind: 'INCIDENT',
        category: 'LOGISTICS',
        severity: 'HIGH',
        title: 'Surat suara kurang 25, hubungi 0812-3456-7890',
        place: CITY_STATION,
      }
      return change(token, 'openIncident', { ...usual, ...more })
    },
    do: change,
  }
}
