import type { Rule } from './violation.ts'

/** The governor's contest is held in the province, one contest in each regency and nowhere else. */
const contestAreas: Rule = {
  name: 'the province and every regency hold one contest',
  violations: ({ areas, contests }) => {
    const voting = areas.filter(({ level }) => level === 'PROVINCE' || level === 'REGENCY')
    const expected = new Map(
      voting.map(({ code, level }) => [
        code,
        level === 'PROVINCE' ? 'governor' : `regency:${code}`,
      ]),
    )
    const strayed = contests
      .filter(({ code, area }) => expected.get(area) !== code)
      .map(({ code, area }) => ({
        what: `area of contest ${code}`,
        expected: 'its own area',
        actual: area,
      }))
    const held = new Set(contests.map(({ area }) => area))
    const without = voting
      .filter(({ code }) => !held.has(code))
      .map(({ code }) => ({ what: `contests of area ${code}`, expected: 1, actual: 0 }))
    return [...strayed, ...without]
  },
}

/** A ballot has two columns or more, numbered from 1, and an empty one only against an only pair. */
const ballotColumns: Rule = {
  name: 'ballots have numbered columns',
  violations: ({ contests }) =>
    contests
      .filter(({ columns }) => {
        const numbered = columns.every(({ number }, index) => number === index + 1)
        const empty = columns.filter((column) => column.empty).length
        return !numbered || columns.length < 2 || (empty > 0 && columns.length !== empty + 1)
      })
      .map(({ code, columns }) => ({
        what: `columns of contest ${code}`,
        expected: '1, 2, ... and at most one empty beside an only pair',
        actual: columns.map(({ number, empty }) => (empty ? `${number} empty` : number)).join(', '),
      })),
}

/** What holds for the contests. */
export const contestRules: readonly Rule[] = [contestAreas, ballotColumns]
