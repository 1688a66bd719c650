import { buildRegister } from '@ruang-pantau/seeds'
import { Geography, type VoterCount } from '../../domain/geography/geography.ts'
import type { Area, PollingStation } from '../../domain/geography/geography.ts'
import type { Register, RegisterStore } from '../../domain/geography/register.ts'
import { lineage } from '../../domain/geography/codes.ts'

/** The register of the data folder; at the first start the seeds are loaded into it. */
export async function loadRegister(
  store: RegisterStore,
  onSeed: () => void,
): Promise<{ geography: Geography; register: Register }> {
  let register = await store.load()
  if (!register) {
    onSeed()
    register = seedRegister()
    await store.save(register)
  }
  return { register, geography: new Geography(register.areas, register.stations) }
}

function seedRegister(): Register {
  const seeds = buildRegister()
  const stations = seeds.stations.map((row): PollingStation => {
    const { code, village, number, surveyed, longitude, latitude } = row
    const coordinates = { longitude, latitude }
    return { code, village, number, surveyed, coordinates, voters: votersOf(row) }
  })
  const totals = totalsOf(stations)
  const areas = seeds.areas.map((row): Area => {
    const { code, name, level, parent, longitude, latitude } = row
    const total = totals.get(code) ?? { pollingStations: 0, male: 0, female: 0 }
    const { pollingStations } = total
    const center = { longitude, latitude }
    return { code, name, level, parent, center, pollingStations, voters: votersOf(total) }
  })
  return { sha256: seeds.sha256, areas, stations, contests: seeds.contests }
}

interface Total {
  pollingStations: number
  male: number
  female: number
}

function totalsOf(stations: readonly PollingStation[]): Map<string, Total> {
  const totals = new Map<string, Total>()
  for (const { village, voters } of stations) {
    for (const code of lineage(village)) {
      const total = totals.get(code) ?? { pollingStations: 0, male: 0, female: 0 }
      total.pollingStations += 1
      total.male += voters.male
      total.female += voters.female
      totals.set(code, total)
    }
  }
  return totals
}

function votersOf({ male, female }: { male: number; female: number }): VoterCount {
  return { registered: male + female, male, female }
}
