import type { Finding } from '../domain/findings.ts'

/** Writes what a finding says, in one Indonesian sentence. */
type Sentence = (finding: Finding) => string

/** One line a code; a code that is not here gets a sentence that only compares. */
const sentences: Readonly<Record<string, Sentence>> = {
  PUBLIC_COUNT_FELL: ({ subject, expected, actual }) => {
    const figure = subject === 'stations' ? 'Jumlah TPS terbit' : `Suara nomor urut ${subject}`
    return `${figure} turun dari ${digits(expected)} menjadi ${digits(actual)} pada cap waktu yang lebih baru.`
  },
  BALLOTS_SHORT: ({ contest, expected, actual, difference }) =>
    `Surat suara ${office(contest)} diterima ${digits(actual)}, kurang ${digits(-difference)} dari jatah ${digits(expected)}.`,
  BALLOTS_IN_EXCESS: ({ contest, expected, actual, difference }) =>
    `Surat suara ${office(contest)} diterima ${digits(actual)}, lebih ${digits(difference)} dari jatah ${digits(expected)}.`,
  BALLOTS_SWAPPED: ({ contest, difference }) =>
    `Surat suara ${office(contest)} kurang ${digits(-difference)}, dan pemilihan lainnya di TPS ini lebih sebanyak itu: mungkin tertukar.`,
  BALLOTS_NOT_CONSERVED: ({ contest, expected, actual }) =>
    `Surat suara ${office(contest)} terpakai, rusak, dan sisa berjumlah ${digits(actual)}, padahal diterima ${digits(expected)}.`,
  BALLOTS_USED_ABOVE_RECEIVED: ({ contest, expected, actual }) =>
    `Surat suara ${office(contest)} terpakai ${digits(actual)}, melebihi yang diterima ${digits(expected)}.`,
  VOTERS_ABOVE_LIST: ({ expected, actual }) =>
    `Pemilih terdaftar yang hadir ${digits(actual)}, melebihi daftar pemilih tetap ${digits(expected)}.`,
  CAME_IMPLAUSIBLE: ({ expected, actual }) =>
    `Pemilih yang hadir ${digits(actual)}, melebihi surat suara yang mungkin ada (${digits(expected)}): angka mungkin salah terbaca.`,
  VOTERS_ABOVE_MOST: ({ expected, actual }) =>
    `Daftar pemilih tetap TPS memuat ${digits(actual)} pemilih, melebihi batas ${digits(expected)}.`,
  USED_DIFFERS_FROM_CAME: ({ contest, expected, actual }) =>
    `Surat suara ${office(contest)} terpakai ${digits(actual)}, padahal pemilih yang hadir ${digits(expected)}.`,
  COUNTED_DIFFERS_FROM_USED: ({ contest, expected, actual }) =>
    `Suara sah dan tidak sah ${office(contest)} berjumlah ${digits(actual)}, padahal surat suara terpakai ${digits(expected)}.`,
  COUNTED_DIFFERS_FROM_CAME: ({ contest, expected, actual }) =>
    `Suara sah dan tidak sah ${office(contest)} berjumlah ${digits(actual)}, padahal pemilih yang hadir ${digits(expected)}.`,
  COUNTED_IMPLAUSIBLE: ({ contest, expected, actual }) =>
    `Suara sah dan tidak sah ${office(contest)} berjumlah ${digits(actual)}, melebihi surat suara yang mungkin ada (${digits(expected)}): angka mungkin salah terbaca.`,
  HANDOVER_EXCEEDS: ({ contest, subject, expected, actual }) =>
    `Surat suara ${office(contest)} diserahkan ke ${stage(subject)} ${digits(actual)}, melebihi yang tersedia di sini ${digits(expected)}.`,
  HANDOVER_DAMAGED_ABOVE: ({ contest, subject, expected, actual }) =>
    `Surat suara ${office(contest)} rusak di ${stage(subject)} ${digits(actual)}, melebihi yang diserahterimakan ${digits(expected)}.`,
  DISPATCH_BOXES: ({ subject, expected, actual }) =>
    `Rencana pengiriman ${subject} memuat ${digits(actual)} kotak suara, padahal dua kotak tiap TPS berarti ${digits(expected)}.`,
  DISPATCH_STATIONS: ({ expected, actual }) =>
    `Rencana pengiriman memuat ${digits(actual)} TPS, padahal terdaftar ${digits(expected)} TPS.`,
  RECAP_DIFFERENCE: ({ contest, subject, expected, actual }) =>
    `${recapitulated(subject)} ${office(contest)} pada formulir rekapitulasi ${digits(actual)}, padahal jumlah tingkat di bawahnya ${digits(expected)}.`,
  RECAP_VALID_DIFFERS: ({ contest, expected, actual }) =>
    `Suara sah ${office(contest)} pada formulir rekapitulasi ${digits(actual)}, padahal jumlah suara pasangan calon ${digits(expected)}.`,
  REGENCY_SILENT: ({ expected, actual }) =>
    `Tidak ada laporan dari satu TPS pun selama ${digits(actual)} menit, padahal menurut lajunya ada laporan paling lama dalam ${digits(expected)} menit.`,
}

/** Stages of the ballots as the records of hand-over call them. */
const stages: Readonly<Record<string, string>> = {
  PRINTED: 'percetakan',
  WAREHOUSE: 'gudang',
  SORTED: 'sortir-lipat',
  PACKED: 'pengepakan',
  DISTRICT: 'PPK',
  VILLAGE: 'PPS',
  STATION: 'TPS',
}

function stage(subject: string): string {
  return stages[subject] ?? subject
}

function recapitulated(subject: string): string {
  return subject === 'invalid' ? 'Suara tidak sah' : `Suara nomor urut ${subject}`
}

/** What a finding says, in one Indonesian sentence that names what is compared. */
export function messageOf(finding: Finding): string {
  return (sentences[finding.code] ?? compared)(finding)
}

function compared({ code, expected, actual }: Finding): string {
  return `${code}: tercatat ${digits(actual)}, seharusnya ${digits(expected)}.`
}

/** What is voted for; the codes of cities begin at 71. Source: Ministry codes. */
function office(contest: string | null): string {
  if (contest === null || contest === 'governor') return 'gubernur'
  return Number(contest.slice(-2)) > 70 ? 'wali kota' : 'bupati'
}

function digits(count: number): string {
  return count.toLocaleString('id-ID')
}
