import { dictionaries } from '../words/index.ts'
import type { Language, Words } from '../words/index.ts'

const timeZone = 'Asia/Jakarta'

/** Writes numbers and moments as one language does. Moments are epoch milliseconds, shown in WIB. */
export type Format = {
  words: Words
  /** A whole number with the language's grouping, `60.219`. */
  count: (value: number) => string
  /** Part of a whole with two decimals, `99,12 %`; see {@link shareDigits} for the ends. */
  share: (part: number, whole: number) => string
  /** Part of a whole without decimals, for a rule such as "from 20 % on". */
  rule: (share: number) => string
  /** `10.15`, where WIB has been said nearby. */
  clock: (at: number) => string
  /** `10.15 WIB`. */
  time: (at: number) => string
  /** `28 Nov`. */
  date: (at: number) => string
  /** `28 Nov 10.15 WIB`, or with the year when `year` is asked for. */
  moment: (at: number, year?: boolean) => string
  /** `Rabu, 27 Nov 2024`. */
  day: (at: number) => string
  /** A duration in its largest unit, rounded down: `42 detik`, `3 menit`. Never negative. */
  age: (milliseconds: number) => string
}

/**
 * Hundredths of a percent of `part` in `whole`, 0 to 10,000, rounded; but something is never shown
 * as nothing, nor something missing as complete: 60,750 of 60,751 is 99.99 %, not 100.00 %.
 * 0 when `whole` is 0.
 */
export function shareDigits(part: number, whole: number): number {
  if (whole <= 0 || part <= 0) return 0
  if (part >= whole) return Math.round((part / whole) * 10_000)
  return Math.min(9_999, Math.max(1, Math.round((part / whole) * 10_000)))
}

function ageIn(words: Words, milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000))
  if (seconds < 60) return words.age.seconds(seconds)
  if (seconds < 3600) return words.age.minutes(Math.floor(seconds / 60))
  if (seconds < 86_400) return words.age.hours(Math.floor(seconds / 3600))
  return words.age.days(Math.floor(seconds / 86_400))
}

/** The format of a language; Intl's own rules, in WIB whatever the screen's time zone is. */
export function createFormat(language: Language): Format {
  const words = dictionaries[language]
  const { locale } = words
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })
  const two = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const clock = new Intl.DateTimeFormat(locale, { timeZone, hour: '2-digit', minute: '2-digit' })
  const date = new Intl.DateTimeFormat(locale, { timeZone, day: 'numeric', month: 'short' })
  const dated = new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'medium' })
  const weekday = new Intl.DateTimeFormat(locale, { timeZone, weekday: 'long' })
  const time = (at: number) => words.wib(clock.format(at))
  return {
    words,
    count: (value) => whole.format(value),
    share: (part, all) => words.decimalPercent(two.format(shareDigits(part, all) / 100)),
    rule: (share) => words.decimalPercent(whole.format(share * 100)),
    clock: (at) => clock.format(at),
    time,
    moment: (at, year = false) => `${(year ? dated : date).format(at)} ${time(at)}`,
    date: (at) => date.format(at),
    day: (at) => `${weekday.format(at)}, ${dated.format(at)}`,
    age: (milliseconds) => ageIn(words, milliseconds),
  }
}
