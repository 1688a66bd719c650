import { form, tally } from '../../../support/builders/recapitulation.ts'
import { type Districts, governorOnly, parts, registerOf } from '../../../support/builders/city.ts'
import { openRoom, type Room } from '../../../support/builders/room.ts'

/** The three districts in which the supervisor found differences, with the stations concerned. */
export const CONCERNED = { '35.78.08': 121, '35.78.13': 100, '35.78.15': 110 } as const

/** Codes of Gubeng, Bubutan and Krembangan. */
export const concerned = Object.keys(CONCERNED) as (keyof typeof CONCERNED)[]

/** The stations of Kota Surabaya in November 2024 by district. Source: KPU, public count. */
const districts: Districts = Object.fromEntries(
  [
    99, 107, 165, 205, 132, 262, 79, 181, 153, 301, 122, 97, 130, 122, 148, 226, 227, 84, 97, 99,
    79, 59, 72, 78, 82, 118, 141, 62, 62, 84, 91,
  ].map((stations, at) => [`35.78.${String(at + 1).padStart(2, '0')}`, stations]),
)

/** What the city's form said when it was signed, and what it was corrected to. Source: DOMAIN. */
export const SIGNED = [34_071, 329_551, 861_134]
export const CORRECTED = [34_079, 308_293, 882_414]

/** How much the forms of the three districts say more than their stations counted, by pair. */
const PLANTED = SIGNED.map((votes, pair) => votes - (CORRECTED[pair] ?? 0))

/** The correction that came on 9 December. */
const correction = { basis: 'Rekomendasi Bawaslu', by: 'Pleno KPU Provinsi Jawa Timur' }

/** Votes of every district: the sum of its stations, and what its form says. */
export interface DistrictVotes {
  counted: number[]
  signed: number[]
}

/** Kota Surabaya with the counts of all its stations in. */
export interface Surabaya {
  room: Room
  votes: ReadonlyMap<string, DistrictVotes>
}

/** Opens the room and sends the counts of all stations, which add up to the corrected figures. */
export async function countedSurabaya(): Promise<Surabaya> {
  const geography = registerOf(districts)
  const room = await openRoom({ geography, contests: governorOnly })
  const stations = geography.stationsWithin('35.78')
  const byPair = CORRECTED.map((total) => parts(total, stations.length))
  const tallies = stations.map(({ code }, at) =>
    tally({ station: code, votes: byPair.map((votes) => votes[at] ?? 0), invalid: 2 }),
  )
  await room.submit({ tallies })
  const all = Object.values(CONCERNED).reduce((sum, count) => sum + count, 0)
  const deviation = PLANTED.map((total) => parts(total, all))
  let deviated = 0
  const votes = new Map(
    Object.keys(districts).map((code) => {
      const counted = sumOf(tallies.filter((each) => each.station.startsWith(`${code}.`)))
      const stationsConcerned = CONCERNED[code as keyof typeof CONCERNED] ?? 0
      const signed = counted.map((sum, pair) => {
        const planted = deviation[pair]?.slice(deviated, deviated + stationsConcerned) ?? []
        return planted.reduce((total, votesMore) => total + votesMore, sum)
      })
      deviated += stationsConcerned
      return [code, { counted, signed }]
    }),
  )
  return { room, votes }
}

/** The forms of all districts and of the city, as they were signed. */
export function signedForms({ votes }: Surabaya) {
  const ofDistricts = [...votes].map(([area, { signed }]) =>
    form({ area, votes: signed, invalid: 2 * (districts[area] ?? 0) }),
  )
  return [...ofDistricts, form({ area: '35.78', votes: SIGNED, invalid: 2 * 3_964 })]
}

/** The corrections of the three districts, and that of the city. */
export function corrections({ votes }: Surabaya) {
  const ofDistricts = concerned.map((area) =>
    form({
      area,
      votes: votes.get(area)?.counted ?? [],
      invalid: 2 * (districts[area] ?? 0),
      correction,
    }),
  )
  const city = form({ area: '35.78', votes: CORRECTED, invalid: 2 * 3_964, correction })
  return { ofDistricts, city }
}

function sumOf(tallies: { votes: number[] }[]): number[] {
  return [0, 1, 2].map((pair) => tallies.reduce((sum, { votes }) => sum + (votes[pair] ?? 0), 0))
}
