import { expect, test } from 'vitest'
import { allotment } from '../../../../server/src/domain/ballots.ts'

test.each([
  [500, 513],
  [1, 2],
  [40, 41],
  [41, 43],
  [560, 574],
  [600, 615],
  [0, 0],
])('a station of %i voters is allotted %i ballots: 2.5 %% more, rounded up', (voters, ballots) => {
  expect(allotment(voters, 25)).toBe(ballots)
})
