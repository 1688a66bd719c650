import { parentOf, stationCode } from '../codes.ts'
import type { Register } from '../register.ts'
import type { Rule } from './violation.ts'

/** No two rows of the register share a code. */
const uniqueCodes: Rule = {
  name: 'codes are unique',
  violations: ({ areas, stations, contests }) => {
    const times = new Map<string, number>()
    for (const { code } of [...areas, ...stations, ...contests]) {
      times.set(code, (times.get(code) ?? 0) + 1)
    }
    return [...times]
      .filter(([, count]) => count > 1)
      .map(([code, count]) => ({ what: `rows with the code ${code}`, expected: 1, actual: count }))
  },
}

/** Every area but the province lies in an area that exists and that its own code begins with. */
const parentsExist: Rule = {
  name: 'parents exist',
  violations: ({ areas }) => {
    const codes = new Set<string | null>(areas.map(({ code }) => code))
    return areas
      .filter(({ code, parent, level }) => {
        const expected = level === 'PROVINCE' ? null : parentOf(code)
        return parent !== expected || (parent !== null && !codes.has(parent))
      })
      .map(({ code, parent }) => ({
        what: `parent of area ${code}`,
        expected: `${parentOf(code) ?? 'none'}, and that it exists`,
        actual: parent ?? 'none',
      }))
  },
}

/** Every area has a name. */
const namesAreWritten: Rule = {
  name: 'names are not empty',
  violations: ({ areas }) =>
    areas
      .filter(({ name }) => name.trim() === '')
      .map(({ code }) => ({ what: `name of area ${code}`, expected: 'a name', actual: 'none' })),
}

/** A village's stations are numbered from 1 without a gap, and their codes say so. */
const stationsAreNumbered: Rule = {
  name: 'stations are numbered from 1 in an existing village',
  violations: ({ areas, stations }) => {
    const next = new Map(areas.filter(isVillage).map(({ code }) => [code, 1]))
    return stations.flatMap(({ code, village, number }) => {
      const expected = next.get(village)
      if (expected === undefined) {
        return [{ what: `village of station ${code}`, expected: 'a village', actual: village }]
      }
      next.set(village, expected + 1)
      const expectedCode = stationCode(village, expected)
      if (number === expected && code === expectedCode) return []
      const what = `station ${expected} of village ${village}`
      return [{ what, expected: expectedCode, actual: `${code} (number ${number})` }]
    })
  },
}

function isVillage({ level }: Register['areas'][number]): boolean {
  return level === 'VILLAGE'
}

/** What holds for the codes and names of areas and stations. */
export const codeRules: readonly Rule[] = [
  uniqueCodes,
  parentsExist,
  namesAreWritten,
  stationsAreNumbered,
]
