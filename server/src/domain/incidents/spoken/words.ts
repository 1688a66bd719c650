/** One word or number of a line, with where it stands in it. */
export interface Word {
  /** Lower case, short forms written out: `tdk` is `tidak`. */
  text: string
  /** Offset in the line of its first character, and of the one after its last. */
  from: number
  to: number
  /** Made of digits; dots, commas and colons may stand between them. */
  isNumber: boolean
  /** Follows the word before without anything between: the 4 of `TPS4`. */
  isGlued: boolean
}

/** A run of words by their places in the line: `from` included, `to` not. */
export interface Span {
  from: number
  to: number
}

const WORDS = /\p{L}+|\p{Nd}+(?:[.,:]\p{Nd}+)*/gu

/** Short forms, as they are typed while somebody speaks. */
const shortForms = new Map(
  Object.entries({
    tidak: 'tdk tak ga gak gk nggak ngga nggk enggak ndak kagak',
    belum: 'blm blom belom blum',
    bisa: 'bs isa',
    sudah: 'sdh udah udh dah',
    surat: 'srt',
    suara: 'suaranya',
    terlambat: 'telat tlat telambat',
    hp: 'hape handphone ponsel henpon phone',
    lembar: 'lbr lmbr lembarnya',
    orang: 'org',
    petugas: 'ptgs',
    sinyal: 'signal',
    antre: 'antri antrian antrean mengantri mengantre ngantri',
    anggota: 'angg',
    karena: 'krn karna',
    banyak: 'byk bnyk',
    lapor: 'lpr',
    kabupaten: 'kab',
    kecamatan: 'kec',
    kelurahan: 'kel',
    desa: 'ds',
    surabaya: 'sby',
    sidoarjo: 'sda',
    probolinggo: 'probo',
  }).flatMap(([long, short]) => short.split(' ').map((form) => [form, long] as const)),
)

/** The words of a line, in order. */
export function wordsOf(line: string): Word[] {
  const words: Word[] = []
  for (const { 0: match, index } of line.matchAll(WORDS)) {
    const said = match.toLowerCase()
    words.push({
      text: shortForms.get(said) ?? said,
      from: index,
      to: index + match.length,
      isNumber: /^\p{Nd}/u.test(match),
      isGlued: words.at(-1)?.to === index,
    })
  }
  return words
}

/** Whether two runs have a word in common. */
export function overlap(one: Span, other: Span): boolean {
  return one.from < other.to && other.from < one.to
}

/** The words of a run as one word: how names and phrases are compared, spaced as they may be. */
export function together(words: readonly Word[], { from, to }: Span): string {
  let joined = ''
  for (let at = from; at < to; at += 1) joined += words[at]?.text ?? ''
  return joined
}

/** Words of a text, to be asked whether one is among them. */
export function wordSet(text: string): ReadonlySet<string> {
  return new Set(text.split(' '))
}
