/** How many areas of each kind the province has. Source: Ministry of Home Affairs, KPU. */
export const AREA_TOTALS = {
  provinces: 1,
  regencies: 29,
  cities: 9,
  districts: 666,
  desa: 7_721,
  kelurahan: 773,
  stations: 60_751,
  contests: 39,
} as const

/** Persons on the final voter list (DPT) of the province. Source: KPU Jawa Timur. */
export const VOTER_TOTALS = { all: 31_280_418, men: 15_410_935, women: 15_869_483 } as const

/** The only regency whose own voters are fixed: Kota Surabaya, in persons, as KPU printed it. */
export const SURABAYA = { code: '35.78', voters: 2_229_224 } as const

/** Registered voters (persons) that one station may have at most, by KPU's rule. */
export const STATION_CAP = 600

/** The governor count as published at 28 November 2024 10:15 WIB: stations, and votes by pair. */
export const PUBLISHED_TOTALS = {
  stationsPublished: 60_219,
  votes: [1_785_621, 12_018_858, 6_671_068],
} as const

/**
 * What the generated electorate assumes: invalid ballots for each valid one (the official result has
 * 0.058), and the turnout, as a share of the registered voters, that no district leaves.
 */
export const TURNOUT_MODEL = { invalidPerValid: 0.05, lowest: 0.5, highest: 0.97 } as const
