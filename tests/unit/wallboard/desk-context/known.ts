import { createFormat } from '../../../../wallboard/src/figures/format.ts'
import { deskContextWords } from '../../../../wallboard/src/words/desk-context.ts'
import type {
  AreaKnown,
  Ballots,
  Results,
  StationKnown,
  Writing,
} from '../../../../wallboard/src/desk/context/model/known.ts'

/** How the desk writes in English. */
export const english: Writing = { words: deskContextWords.en, format: createFormat('en') }

/** Ballots of one contest at one station, nothing reported, unless wished otherwise. */
export function ballots(wishes: Partial<NonNullable<Ballots>> = {}): NonNullable<Ballots> {
  return {
    allotted: 513,
    received: 0,
    used: 0,
    spoiled: 0,
    unused: 0,
    stationsSupplied: 0,
    stationsShort: 0,
    stationsInExcess: 0,
    ...wishes,
  }
}

/** A count that nobody has reported yet, unless wished otherwise. */
export function results(wishes: Partial<NonNullable<Results>> = {}): NonNullable<Results> {
  return { stationsCounted: 0, valid: 0, invalid: 0, votes: [], ...wishes }
}

type StationFigures = StationKnown['figures']

/** TPS 3 of Kebraon before anything was heard of it, unless wished otherwise. */
export function station(
  wishes: Partial<StationKnown> = {},
  figures: Partial<StationFigures> = {},
): StationKnown {
  return {
    __typename: 'PollingStation',
    code: '35.78.01.1002.003',
    number: 3,
    coordinates: { longitude: 112.69, latitude: -7.33 },
    coordinatesSurveyed: false,
    registeredVoters: 500,
    votingState: 'NOT_OPEN',
    openedAt: null,
    signal: true,
    village: {
      code: '35.78.01.1002',
      name: 'Kebraon',
      parent: {
        code: '35.78.01',
        name: 'Karang Pilang',
        parent: { code: '35.78', name: 'Kota Surabaya' },
      },
    },
    sheets: [],
    figures: {
      asOf: '2024-11-27T14:00:00Z',
      voters: { registered: 500, male: 240, female: 260 },
      turnout: { came: 0, registered: 0, movedIn: 0, unregistered: 0, stationsReporting: 0 },
      governor: ballots(),
      regency: ballots(),
      governorResults: results(),
      regencyResults: results(),
      ...figures,
    },
    ...wishes,
  }
}

/** A result sheet of the governor's contest that was not photographed, unless wished otherwise. */
export function sheet(
  wishes: Partial<StationKnown['sheets'][number]> = {},
): StationKnown['sheets'][number] {
  return {
    contest: 'governor',
    sheet: 1,
    state: null,
    path: null,
    rejection: null,
    observedAt: null,
    owner: null,
    dueAt: null,
    ...wishes,
  }
}

/** The district of Karang Pilang with 120 stations, unless wished otherwise. */
export function area(
  wishes: Partial<AreaKnown> = {},
  figures: Partial<AreaKnown['figures']> = {},
): AreaKnown {
  return {
    __typename: 'Area',
    code: '35.78.01',
    name: 'Karang Pilang',
    level: 'DISTRICT',
    center: { longitude: 112.69, latitude: -7.33 },
    parent: {
      name: 'Kota Surabaya',
      level: 'REGENCY',
      parent: { name: 'Jawa Timur', level: 'PROVINCE', parent: null },
    },
    figures: {
      asOf: '2024-11-27T14:00:00Z',
      pollingStations: 120,
      voters: { registered: 60_000, male: 29_000, female: 31_000 },
      turnout: { came: 0, registered: 0, movedIn: 0, unregistered: 0, stationsReporting: 0 },
      voting: {
        notOpen: 120,
        open: 0,
        suspended: 0,
        closed: 0,
        counted: 0,
        late: 0,
        withoutSignal: 0,
      },
      uploads: { stationsPublished: 0, gap: [{ reason: 'NOT_SENT', stations: 120 }] },
      governor: ballots(),
      regency: ballots(),
      governorResults: results(),
      regencyResults: results(),
      ...figures,
    },
    ...wishes,
  }
}
