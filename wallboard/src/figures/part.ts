import type { Format } from './format.ts'

/** Some of a whole: stations of stations, voters of voters. */
export type Part = { part: number; whole: number }

/** `60.219 dari 60.751 TPS`. */
export function coverageText({ words, count }: Format, { part, whole }: Part): string {
  return words.coverage.stations(count(part), count(whole))
}

/** `(99,12 %)`, beside the numbers that it is the share of. */
export function shareText({ words, share }: Format, { part, whole }: Part): string {
  return words.coverage.share(share(part, whole))
}

/** `60.219 dari 60.751 TPS (99,12 %)`. */
export function fullCoverage(format: Format, part: Part): string {
  return `${coverageText(format, part)} ${shareText(format, part)}`
}
