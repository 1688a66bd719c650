/** Digits of a phone number or NIK that stay readable, so that two can be told apart. */
const KEPT = 3

/** Most characters between two groups of digits of one number: `0812 - 3456`. */
const WIDEST_GAP = 3

/** What people put between the digits of a number. */
const between = /^[^\S\n]*[-.()/\u2010-\u2013]*[^\S\n]*$/

/** Codes of our areas and stations with dots, and dates: their digits are nobody's number. */
const known =
  /(?<![\d.])(?:35(?:\.\d\d){1,2}(?:\.\d{4}(?:\.\d{3})?)?|\d{1,2}([-./])\d{1,2}\1\d{4}|\d{4}-\d\d-\d\d)(?![\d]|[-.]\d)/g

/** Codes without dots: of a village or a station. */
const knownGroup = /^35(?:\d{8}|\d{11})$/

interface Group {
  digits: string
  start: number
  end: number
}

/**
 * Hides phone numbers (08xx, 62 8xx, +62, fixed lines with their area code) and NIK in a text, however
 * their digits are parted: all but the last three digits become `*`, everything else stays. Codes of
 * places, dates, times and counts are left alone. In doubt a number that reads as a phone's is hidden.
 */
export function maskPersonal(text: string): string {
  const runs = runsOf(text)
  let masked = ''
  let from = 0
  for (const run of runs) {
    for (const { start, end } of numbersOf(run, text)) {
      masked += text.slice(from, start) + hidden(text.slice(start, end))
      from = end
    }
  }
  return masked + text.slice(from)
}

function hidden(number: string): string {
  let digits = number.replace(/\D/g, '').length
  return number.replace(/\d/g, (digit) => (digits-- > KEPT ? '*' : digit))
}

/** Groups of digits that could be of one number, run by run. */
function runsOf(text: string): Group[][] {
  const taken = Array.from(text.matchAll(known), ({ 0: { length }, index }) => [
    index,
    index + length,
  ])
  const runs: Group[][] = []
  let last: Group | null = null
  let next = 0
  for (const { 0: digits, index: start } of text.matchAll(/\d+/g)) {
    const group = { digits, start, end: start + digits.length }
    while (next < taken.length && (taken[next]?.[1] ?? 0) <= start) next += 1
    if ((taken[next]?.[0] ?? Infinity) <= start || knownGroup.test(digits)) {
      last = null
      continue
    }
    const gap = last && start - last.end <= WIDEST_GAP && between.test(text.slice(last.end, start))
    if (gap) runs.at(-1)?.push(group)
    else runs.push([group])
    last = group
  }
  return runs
}

/** Where in a run the numbers of people stand, in order. */
function numbersOf(run: readonly Group[], text: string): { start: number; end: number }[] {
  const found = []
  let at = 0
  while (at < run.length) {
    const rest = run.slice(at, at + MOST_GROUPS)
    const first = rest[0] as Group
    const before = text.slice(Math.max(0, first.start - 8), first.start)
    const groups = nikGroups(rest) || phoneGroups(rest, before)
    const last = rest[groups - 1]
    if (last) found.push({ start: first.start, end: last.end })
    at += Math.max(groups, 1)
  }
  return found
}

/** A number spelt digit by digit has no more groups than a NIK has digits. */
const MOST_GROUPS = 16

/** How many groups are a NIK: 16 digits, in one piece or with the date of birth in its place. */
function nikGroups(groups: readonly Group[]): number {
  const count = groupsUntil(groups, 16)
  const digits = joined(groups, count)
  if (digits.length !== 16) return 0
  const birth = /^[1-9]\d{5}(?:[04][1-9]|[1256]\d|[37][01])(?:0[1-9]|1[0-2])\d{6}$/
  return count === 1 || birth.test(digits) ? count : 0
}

/** How many groups are a phone number; 0 when they are none. */
function phoneGroups(groups: readonly Group[], before: string): number {
  const plus = /\+\s*$/.test(before)
  const spelt = groups.slice(0, 10).every(({ digits }) => digits.length === 1)
  const [first = '', second = ''] = groups.map(({ digits }) => digits)
  // Three digits after "TPS" are a station, and after a dot they are part of a code.
  if (first.length <= 3 && /TPS[\s.]*$/i.test(before) && !spelt) return 0
  if (first.length < 9 && /\d\.$/.test(before)) return 0
  const form = forms.find(({ whole, opening }) => {
    if (first.length >= 9) return whole.test((plus ? '+' : '') + first)
    return spelt ? false : opening.test(`${plus ? '+' : ''}${first} ${second}`)
  })
  if (form) return grown(groups, form.least, form.most)
  return spelt && /^(?:0|62)8/.test(joined(groups, 3)) ? grown(groups, 10, 14) : 0
}

interface Form {
  /** The number in one piece. */
  whole: RegExp
  /** Its first two groups, with a space between. */
  opening: RegExp
  least: number
  most: number
}

const forms: readonly Form[] = [
  { whole: /^08\d/, opening: /^08\d+ /, least: 10, most: 13 },
  { whole: /^\+?620?8/, opening: /^\+?62(?:0?8\d+ | 0?8\d\d)/, least: 10, most: 15 },
  { whole: /^\+62/, opening: /^\+62(?:0?[2-79]| 0?[2-79]\d)/, least: 9, most: 14 },
  { whole: /^0[2-79]/, opening: /^0[2-79]\d{1,2} [2-9]\d\d/, least: 9, most: 12 },
  { whole: /^8\d{9}/, opening: /^8[1-9]\d \d{3,4}$/, least: 10, most: 12 },
]

/** Takes groups until there are enough digits, and one more where it still fits and is no count. */
function grown(groups: readonly Group[], least: number, most: number): number {
  let count = groupsUntil(groups, least)
  const length = joined(groups, count).length
  if (length < least || length > most) return 0
  const more = groups[count]?.digits.length ?? 0
  const spelt = groups[0]?.digits.length === 1
  if (spelt) while (groups[count]?.digits.length === 1 && count < most) count += 1
  else if (count > 1 && more >= 3 && length + more <= most) count += 1
  return count
}

function groupsUntil(groups: readonly Group[], digits: number): number {
  let length = 0
  let count = 0
  while (length < digits && count < groups.length) {
    length += groups[count]?.digits.length ?? 0
    count += 1
  }
  return count
}

function joined(groups: readonly Group[], count: number): string {
  return groups
    .slice(0, count)
    .map(({ digits }) => digits)
    .join('')
}
