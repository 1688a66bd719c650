import type { Span, Word } from './words.ts'

/** A number that was said, in digits or in words. */
export interface Said extends Span {
  value: number
}

/** Numbers in words that are added to what was said before. */
const units = new Map<string, number>(
  Object.entries({
    satu: 1,
    dua: 2,
    tiga: 3,
    empat: 4,
    lima: 5,
    enam: 6,
    tujuh: 7,
    delapan: 8,
    sembilan: 9,
    sepuluh: 10,
    sebelas: 11,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
  }),
)

/** What the number before is multiplied by. */
const multipliers = new Map([
  ['puluh', 10],
  ['ratus', 100],
  ['hundred', 100],
  ['ribu', 1_000],
  ['thousand', 1_000],
])

/** One of the next larger unit in a single word. */
const wholes = new Map([
  ['seratus', 100],
  ['seribu', 1_000],
])

/** Longest number in digits: a longer one is a telephone's or a person's. */
const MOST_DIGITS = 7

/** The number that begins at a word: `25`, `1.200`, `dua puluh lima`, `2 ribu`; null when none does. */
export function numberAt(words: readonly Word[], from: number): Said | null {
  const digits = inDigits(words[from])
  let at = digits === null ? from : from + 1
  let thousands = 0
  let group = 0
  let unit = digits ?? 0
  for (; at < words.length; at += 1) {
    const { text = '' } = words[at] ?? {}
    const more = units.get(text)
    const times = multipliers.get(text)
    const whole = wholes.get(text)
    if (more !== undefined) {
      // Twenty takes a five; five takes nothing more.
      if (digits !== null || (unit !== 0 && (unit < 20 || more > 9))) break
      unit += more
    } else if (text === 'belas') {
      if (unit < 2 || unit > 9) break
      unit += 10
    } else if (times !== undefined) {
      if (unit + group === 0 || (times < 1_000 && unit === 0)) break
      if (times === 1_000) [thousands, group] = [thousands + (group + unit) * times, 0]
      else group += unit * times
      unit = 0
    } else if (whole !== undefined) {
      if (unit !== 0) break
      group += whole
    } else break
  }
  return at === from ? null : { value: thousands + group + unit, from, to: at }
}

/** A whole number in digits, thousands split by dots or commas; null for a time, a share, a telephone. */
export function inDigits(word: Word | undefined): number | null {
  if (!word?.isNumber) return null
  const plain = /^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*$/.test(word.text)
    ? word.text.replaceAll(/[.,]/g, '')
    : word.text
  return /^\d+$/.test(plain) && plain.length <= MOST_DIGITS ? Number(plain) : null
}
