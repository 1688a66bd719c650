import type { Heard } from './hear.ts'
import { numberAt, type Said } from './numbers.ts'
import type { Concept } from './vocabulary/index.ts'
import { overlap, type Span, type Word, wordSet } from './words.ts'

/** What is counted, and what is wrong with it. */
const counted: readonly Concept[] = [
  ...(['ballot', 'box', 'form', 'plano', 'seal', 'ink', 'booth', 'supply'] as const),
  ...(['voter', 'officer', 'witness', 'invitation'] as const),
]
const amiss: readonly Concept[] = [
  ...(['short', 'excess', 'damaged', 'swapped'] as const),
  ...(['lost', 'late', 'mismatch', 'unlisted'] as const),
]

const units = wordSet(
  'lembar buah keping orang suara eksemplar pcs biji set bundel bendel tps kpps sheets sheet ' +
    'people person pieces',
)
const amounts = wordSet('sebanyak jumlah sejumlah total sekitar kira hanya cuma ada baru tinggal')
/** A number after one of these names something, or is a time. */
const names = wordSet(
  'jam pukul pkl rt rw no nomor nomer nmr paslon pasangan urut dapil status tgl tanggal nik telp ' +
    'wa hp sd sdn smp smpn sma sman mi mts gang gg blok jalan jl km halaman lembar dpt salah at atau sampai hingga or to rp',
)
/** A number before one of these says how often, or how long. */
const measures = wordSet(
  'kali x jam menit detik hari km meter cm persen wib tahun november desember oclock am pm minutes ' +
    'hours times percent rupiah atau sampai hingga or',
)

/** Most that is counted here: voters of the largest district are fewer. */
const MOST = 1_000_000

/**
 * The number of a line that says how many; null when none does or more than one may. `used` are the
 * words that stand for something else; `places` those of them that name a place.
 */
export function quantityOf(
  line: string,
  words: readonly Word[],
  heard: readonly Heard[],
  used: readonly Span[],
  places: readonly Span[],
): Said | null {
  const taken = [...used, ...heard]
  const found: { said: Said; weight: number }[] = []
  for (let at = 0; at < words.length; at += 1) {
    const said = numberAt(words, at)
    if (!said) continue
    at = said.to - 1
    if (taken.some((span) => overlap(span, said)) || namesSomething(line, words, said)) continue
    // What was paid for a vote is no count.
    if (heard.some(({ concept, to }) => concept === 'money' && to === said.from)) continue
    const weight = weightOf(words, heard, used, said)
    // A bare number behind a name may be its station, or part of the name.
    if (weight === 0 && places.some(({ to }) => to === said.from)) continue
    if (said.value <= MOST) found.push({ said, weight })
  }
  const heaviest = Math.max(0, ...found.map(({ weight }) => weight))
  const best = found.filter(({ weight }) => weight === heaviest).map(({ said }) => said)
  const isOne = new Set(best.map(({ value }) => value)).size === 1
  return isOne && (heaviest > 0 || heard.length > 0) ? (best[0] ?? null) : null
}

/** 3: with what is wrong; 2: with a word for an amount; 1: with what is counted; 0: alone. */
function weightOf(
  words: readonly Word[],
  heard: readonly Heard[],
  used: readonly Span[],
  { from, to }: Said,
): number {
  const endingAt = (end: number) => heard.find((one) => one.to === end)
  const startingAt = (start: number) => heard.find((one) => one.from === start)
  const before = endingAt(from)
  if (before && amiss.includes(before.concept)) return 3
  let next = to
  const isUnit =
    units.has(words[to]?.text ?? '') &&
    !used.some((span) => overlap(span, { from: to, to: to + 1 }))
  if (isUnit) next += 1
  const thing = startingAt(next)
  if (thing && counted.includes(thing.concept)) next = thing.to
  const trouble = startingAt(next)
  // In `diterima 500 kurang 12` the trouble belongs to the number behind it.
  if (trouble && amiss.includes(trouble.concept) && !numberAt(words, trouble.to)) return 3
  if (amounts.has(words[from - 1]?.text ?? '')) return 2
  return next > to || (before && counted.includes(before.concept)) ? 1 : 0
}

function namesSomething(line: string, words: readonly Word[], { from, to }: Said): boolean {
  const first = words[from]
  if (!first || words[to - 1] === undefined) return true
  if (first.isGlued || names.has(words[from - 1]?.text ?? '')) return true
  if (measures.has(words[to]?.text ?? '')) return true
  if (first.isNumber && /^0\d/.test(first.text)) return true
  const end = words[to - 1]?.to ?? 0
  // A sign, a range, a share, a fraction: nothing that could be taken as it stands.
  return (
    /[-\u2212/+]$/.test(line.slice(0, first.from)) || /^(?:\s?%|[-\u2212/]\d)/.test(line.slice(end))
  )
}
