import {
  type SheetRejection,
  type SheetState,
  sheetStates,
  type UploadPath,
} from '../../../domain/uploads.ts'
import { optional, required } from '../column.ts'
import { contest, stationKind } from '../station-kind.ts'
import { count, moment, plain, word } from '../values.ts'

const state = word<SheetState>([
  ['CAPTURED', 'difoto', 'terfoto'],
  ['PROCESSED', 'diproses', 'status 3'],
  ['SENT', 'terkirim', 'dikirim'],
  ['QUEUED', 'antrean', 'antrean server', 'antri'],
  ['PUBLISHED', 'terbit', 'terpublikasi', 'publikasi'],
  ['CANCELLED', 'batal', 'batal terpublikasi'],
  ['REJECTED', 'ditolak'],
  ['HANDED_TO_DISTRICT', 'diserahkan ke kecamatan', 'diserahkan ke ppk', 'ppk'],
])

const path = word<UploadPath>([
  ['ONLINE', 'daring'],
  ['OFFLINE', 'luring'],
  ['OFFLINE_THEN_ONLINE', 'luring lalu daring'],
  ['DISTRICT', 'kecamatan', 'akun ppk'],
])

const rejection = word<SheetRejection>([
  ['PHOTO_QUALITY', 'mutu foto', 'kualitas foto', 'foto buram'],
  ['READING_DIFFERS', 'bacaan berbeda', 'pembacaan berbeda'],
  ['WRONG_SHEET', 'lembar salah', 'salah lembar'],
  ['DUPLICATE', 'ganda', 'duplikat'],
  ['OTHER', 'lainnya'],
])

/** Longest name of who is to finish a sheet, in characters. */
const LONGEST = 200

/** What became of result sheets. */
export const sheets = stationKind({
  name: 'sheets',
  columns: {
    contest,
    sheet: required(count, 'lembar, halaman, no lembar, nomor lembar'),
    state: required(state, 'status, status unggah'),
    path: optional(path, 'jalur, jalur unggah'),
    rejection: optional(rejection, 'alasan, alasan tolak, alasan penolakan'),
    owner: optional(plain(LONGEST), 'penanggung jawab'),
    dueAt: optional(moment, 'tenggat, batas waktu'),
  },
  // Of two states at one moment the greater key wins: the one that stands later in the list.
  identity: (report) => [
    report['contest'],
    report['sheet'],
    sheetStates.indexOf(report['state'] as SheetState),
  ],
})
