import type { GapReason } from './areas.ts'

/** What a station is doing, in the order of the hub's numbers. */
export const votingStates = ['NOT_OPEN', 'OPEN', 'SUSPENDED', 'CLOSED', 'COUNTED'] as const

/** A state of {@link votingStates}. */
export type VotingState = (typeof votingStates)[number]

/** Why a station is not published, in the order of the hub's numbers; the first is number 1. */
export const packedReasons = [
  'HANDED_TO_DISTRICT',
  'PUBLICATION_CANCELLED',
  'REJECTED_PHOTO',
  'REJECTED_OTHER',
  'IN_QUEUE',
  'NO_SIGNAL',
  'INCOMPLETE',
  'NOT_SENT',
] as const satisfies readonly GapReason[]

/** What the station is doing whose packed state this is; not open for a number of a later hub. */
export function votingIn(state: number): VotingState {
  return votingStates[state & 7] ?? 'NOT_OPEN'
}

/** Why it is not published; null when it is. Not sent for a number of a later hub. */
export function gapIn(state: number): GapReason | null {
  const reason = (state >> 3) & 15
  return reason === 0 ? null : (packedReasons[reason - 1] ?? 'NOT_SENT')
}

/** Stations of an area, packed as PROTOCOL describes, in the order of their codes. */
export type PackedStations = {
  /** Longitude and latitude of each in degrees. */
  places: Float32Array
  /** How many of the places are surveyed; the others are generated. */
  surveyed: number
  /** The state of each in a byte. */
  states: Uint8Array
}

/** Where the stations of an area stand: its part of {@link PackedStations}. */
export type PackedPlaces = Omit<PackedStations, 'states'>

/** Reads packed stations over HTTP; throws when the hub does not give them. */
export type StationReader = {
  places: (area: string) => Promise<PackedPlaces>
  states: (area: string) => Promise<Uint8Array>
}

/**
 * Reads packed stations with `fetcher`, whose cache knows what has not changed. `token` is asked each
 * time, null sends no credentials.
 */
export function readStations(token: () => string | null, fetcher: typeof fetch): StationReader {
  async function read(what: string, area: string): Promise<Response> {
    const secret = token()
    const headers: HeadersInit = secret === null ? {} : { authorization: `Bearer ${secret}` }
    const response = await fetcher(`/stations/${what}?within=${area}`, { headers })
    if (!response.ok) throw new Error(`no ${what} of stations: ${response.status}`)
    return response
  }
  return {
    places: async (area) => {
      const response = await read('places', area)
      const degrees = new DataView(await response.arrayBuffer())
      return {
        places: Float32Array.from({ length: degrees.byteLength / 4 }, (_, at) =>
          degrees.getFloat32(4 * at, true),
        ),
        surveyed: Number(response.headers.get('x-surveyed') ?? 0),
      }
    },
    states: async (area) => new Uint8Array(await (await read('states', area)).arrayBuffer()),
  }
}
