/** What is said of a refused field or file, by the code of its problem; the last one for all others. */
const id = {
  TEXT_MISSING: 'Bagian ini perlu diisi.',
  TEXT_TOO_LONG: 'Terlalu panjang. Persingkat.',
  TEXT_CHARACTER: 'Ada huruf yang tidak terlihat di dalamnya. Hapus, lalu ketik ulang.',
  IN_THE_FUTURE: 'Waktu itu belum tiba. Isi waktu kejadiannya.',
  PLACE_UNKNOWN: 'Tempat itu tidak dikenal. Pilih lagi.',
  FORBIDDEN: 'Tempat itu di luar wilayah tautan petugas ini. Pilih tempat di dalamnya.',
  LINK_ENDED: 'Tautan petugas ini tidak berlaku lagi. Laporan dapat dikirim tanpa tautan itu.',
  KEY_REUSED:
    'Laporan ini sudah terkirim sebelum diubah. Tekan “Kirim laporan” lagi untuk mengirimnya sebagai laporan baru.',
  NOT_FOR_PEOPLE: 'Kosongkan kolom yang tidak perlu diisi.',
  TOO_MANY: 'Terlalu banyak laporan dari jaringan ini.',
  EMPTY: 'Berkas ini kosong. Pilih yang lain.',
  TOO_LARGE: 'Berkas ini terlalu besar. Perkecil, atau pilih yang lain.',
  TOO_MANY_PIXELS: 'Foto ini terlalu besar. Perkecil, atau pilih yang lain.',
  TYPE_NOT_TAKEN: 'Jenis berkas ini tidak diterima. Kirim JPEG, PNG, WebP atau PDF.',
  BROKEN: 'Berkas ini rusak atau terpotong. Kirim lagi, atau pilih yang lain.',
  ACTIVE_CONTENT: 'Dokumen ini berisi program atau terkunci. Cetak dahulu menjadi PDF biasa.',
  FULL: 'Laporan ini sudah memuat berkas sebanyak yang diperbolehkan.',
  SETTLED: 'Laporan ini sudah ditutup.',
  NO_ROOM: 'Berkas tidak dapat disimpan sekarang. Laporan Anda sendiri sudah diterima.',
  AWAY: 'Belum terkirim: sambungan terputus.',
  OTHER: 'Belum dapat diterima. Periksa, lalu coba lagi.',
}

/** A code that the page has words for. */
export type IntakeProblemCode = keyof typeof id

const en: Record<IntakeProblemCode, string> = {
  TEXT_MISSING: 'This needs to be filled in.',
  TEXT_TOO_LONG: 'Too long. Shorten it.',
  TEXT_CHARACTER: 'There is an invisible character in it. Delete it and type it again.',
  IN_THE_FUTURE: 'That time is still to come. Say when it happened.',
  PLACE_UNKNOWN: 'That place is not known. Choose again.',
  FORBIDDEN: "That place is outside the area of this officers' link. Choose one inside it.",
  LINK_ENDED: "This officers' link no longer holds. The report can be sent without it.",
  KEY_REUSED:
    'This report had been sent before you changed it. Press “Send the report” again to send it as a new one.',
  NOT_FOR_PEOPLE: 'Empty the field that needs no answer.',
  TOO_MANY: 'Too many reports came from this network.',
  EMPTY: 'This file is empty. Choose another one.',
  TOO_LARGE: 'This file is too large. Make it smaller, or choose another one.',
  TOO_MANY_PIXELS: 'This photo is too large. Make it smaller, or choose another one.',
  TYPE_NOT_TAKEN: 'This kind of file is not taken. Send JPEG, PNG, WebP or PDF.',
  BROKEN: 'This file is damaged or cut off. Send it again, or choose another one.',
  ACTIVE_CONTENT: 'This document holds programs or is locked. Print it to a plain PDF first.',
  FULL: 'This report has as many files as are allowed.',
  SETTLED: 'This report is closed.',
  NO_ROOM: 'Files cannot be kept right now. The report itself was received.',
  AWAY: 'Not sent yet: the connection was lost.',
  OTHER: 'It cannot be taken like this. Check it and try again.',
}

/** The words for problems in each language. */
export const intakeProblemWords = { id, en }
