import type { Finding } from '../findings.ts'
import { lineage } from '../geography/codes.ts'
import type { Geography } from '../geography/geography.ts'
import { REGENCY_SILENT } from '../silence.ts'
import type { FindingGroup, Told } from './from-findings.ts'

/** What the findings of a code have in common, in Indonesian: what is seen, never why. */
const headings: Readonly<Record<string, string>> = {
  BALLOTS_SWAPPED: 'Surat suara satu pemilihan kurang, pemilihan lain lebih sebanyak itu',
  HANDOVER_EXCEEDS: 'Surat suara diserahkan melebihi yang tersedia',
  DISPATCH_BOXES: 'Rencana pengiriman: jumlah kotak bukan dua tiap TPS',
  DISPATCH_STATIONS: 'Rencana pengiriman: jumlah TPS berbeda dari daftar',
  CAME_IMPLAUSIBLE: 'Pemilih hadir melebihi surat suara yang mungkin ada',
  COUNTED_IMPLAUSIBLE: 'Hasil hitung melebihi surat suara yang mungkin ada',
  RECAP_DIFFERENCE: 'Formulir rekapitulasi berbeda dari jumlah tingkat di bawahnya',
  PUBLIC_COUNT_FELL: 'Hitungan publik turun',
  [REGENCY_SILENT]: 'Tidak ada laporan dari satu TPS pun',
}

const subjects: Readonly<Record<string, string>> = {
  stations: 'TPS terbit',
  invalid: 'suara tidak sah',
  PRINTED: 'percetakan',
  WAREHOUSE: 'gudang',
  SORTED: 'sortir-lipat',
  PACKED: 'pengepakan',
  DISTRICT: 'ke PPK',
  VILLAGE: 'ke PPS',
  STATION: 'ke TPS',
}

/** Findings that a ticket names one by one; of more it says how many. */
const MOST_NAMED = 10

/** What a ticket about findings says. */
export interface TicketText {
  title: string
  description: string
}

/** The words of a ticket about the open findings of a group; `earlier`: the ticket before it. */
export function ticketText(
  group: FindingGroup,
  open: readonly Finding[],
  earlier: number | null,
  geography: Geography,
): TicketText {
  const heading = headings[group.code] ?? `Temuan ${group.code}`
  const contest = group.contest === null ? '' : ` (${officeOf(group.contest)})`
  const before = earlier === null ? [] : [`Pernah ada dan pulih; tiket sebelumnya #${earlier}.`]
  return {
    title: `${heading}${contest}: ${shortName(group.place, geography)}`,
    description: [...lines(open, geography), ...before].join('\n'),
  }
}

/** What a ticket is told of its findings; `open` are those that stand now. */
export function tellingNote(
  what: Told,
  { code }: FindingGroup,
  open: readonly Finding[],
  geography: Geography,
): string {
  if (what === 'CURED')
    return `${curedNote(code)} Meja bantuan memutuskan apakah tiket ini selesai.`
  const first = what === 'AGAIN' ? 'Muncul lagi:' : `Sekarang ${digits(open.length)} temuan:`
  return [first, ...lines(open, geography)].join('\n')
}

/** That what was found is over. */
export function curedNote(code: string): string {
  return code === REGENCY_SILENT
    ? 'Laporan dari daerah ini masuk lagi.'
    : 'Angka-angkanya sekarang cocok.'
}

function lines(open: readonly Finding[], geography: Geography): string[] {
  const named = open.slice(0, MOST_NAMED).map((finding) => line(finding, geography))
  const others = open.length - named.length
  return others > 0 ? [...named, `Dan ${digits(others)} temuan lain di wilayah ini.`] : named
}

function line(
  { place, subject, code, expected, actual, difference }: Finding,
  geography: Geography,
): string {
  const where = fullName(place, geography)
  if (code === REGENCY_SILENT) {
    return `${where}: ${digits(actual)} menit tanpa laporan, diharapkan paling lama ${digits(expected)} menit.`
  }
  const what = subject === '' ? '' : `, ${subjectName(subject)}`
  const sign = difference > 0 ? '+' : ''
  return `${where}${what}: tercatat ${digits(actual)}, pembanding ${digits(expected)}, selisih ${sign}${digits(difference)}.`
}

function subjectName(subject: string): string {
  return /^\d{1,2}$/.test(subject) ? `nomor urut ${subject}` : (subjects[subject] ?? subject)
}

/** What is voted for; the codes of cities begin at 71. Source: Ministry codes. */
function officeOf(contest: string): string {
  if (contest === 'governor') return 'gubernur'
  return Number(contest.slice(-2)) > 70 ? 'wali kota' : 'bupati'
}

/** A place with its regency. */
function shortName(place: string, geography: Geography): string {
  const [own = place, ...around] = namesOf(place, geography)
  const regency = around.at(-1)
  return regency === undefined ? own : `${own}, ${regency}`
}

/** A place with all that is around it, up to its regency. */
function fullName(place: string, geography: Geography): string {
  return namesOf(place, geography).join(', ')
}

function namesOf(place: string, geography: Geography): string[] {
  const names = lineage(place).map((code) => {
    const station = geography.station(code)
    return station ? `TPS ${station.number}` : (geography.area(code)?.name ?? code)
  })
  // The province goes without saying, unless it is the place itself.
  return names.length > 1 ? names.slice(0, -1) : names
}

function digits(count: number): string {
  return count.toLocaleString('id-ID')
}
