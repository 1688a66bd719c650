import type { AreaLevel } from '../../geography/codes.ts'
import type { Area } from '../../geography/geography.ts'
import { type Word, wordSet } from './words.ts'

/** What a word before a name says of the area that is meant. */
export interface LevelSaid {
  fits(area: Area): boolean
}

const levels = new Map<string, AreaLevel>([
  ['provinsi', 'PROVINCE'],
  ['province', 'PROVINCE'],
  ['regency', 'REGENCY'],
  ['kecamatan', 'DISTRICT'],
  ['district', 'DISTRICT'],
  ['desa', 'VILLAGE'],
  ['kelurahan', 'VILLAGE'],
  ['village', 'VILLAGE'],
])

/** Regencies and cities are told apart by the word in front of their names. */
const kinds = new Map([
  ['kabupaten', 'Kabupaten '],
  ['kota', 'Kota '],
  ['city', 'Kota '],
])

/** Words for a level are no names, although a district is called Kota. */
export const neverAName: ReadonlySet<string> = new Set([...levels.keys(), ...kinds.keys()])

/** Behind these stands a place, of whatever level. */
export const placePrepositions: ReadonlySet<string> = wordSet(
  'di ke dari daerah wilayah in at near',
)

/** Behind these stands the name of a street, a hamlet, a school or a person. */
export const otherNames: ReadonlySet<string> = wordSet(
  'dusun dsn jalan jl jln gang gg perum perumahan blok sd sdn smp smpn sma sman masjid ' +
    'musholla pasar pondok pak bu ibu bapak mas mbak haji kyai saudara an',
)

/** Villages are called so, and everybody says these words about other things. */
export const ordinaryWords: ReadonlySet<string> = wordSet(
  'sumber batu padang semen perak tutur besuk panti licin tanggul bangsal surat sudah jadi ' +
    'bagi pukul kebun barat jambu jati pintu waduk pesen keras kunci gelap gaji dapet serah ' +
    'butuh taman jagung gajah titik bener wangi putih wage kebon suruh ujung pojok timur ' +
    'selatan utara tengah lor kidul baru lama besar kecil banyak sampai masih lagi karena ' +
    'orang lembar semua sejak jam tadi pagi siang sore malam belum tidak bisa dan untuk ' +
    'dengan yang minta tolong mohon segera saat oleh lokasi server suara paslon pasangan ' +
    'calon gubernur bupati walikota the tunggu petugas datang sekarang sementara terus sedang ' +
    'akan after tps seluruh setelah sebelum ketika dekat depan belakang sebelah satu dua tiga ' +
    'empat lima enam tujuh delapan sembilan sepuluh ribu',
)

/** What the word before a name says of its level; null when it says nothing. */
export function levelBefore(words: readonly Word[], at: number): LevelSaid | null {
  const { text = '' } = words[at - 1] ?? {}
  const level = levels.get(text)
  if (level) return { fits: (area) => area.level === level }
  const kind = kinds.get(text)
  return kind
    ? { fits: ({ level: own, name }) => own === 'REGENCY' && name.startsWith(kind) }
    : null
}
