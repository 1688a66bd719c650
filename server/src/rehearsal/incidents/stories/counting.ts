import type { Story } from '../story.ts'

/** From the close of the stations to the meetings. */
export const counting: readonly Story[] = [
  {
    category: 'COUNTING',
    severity: 'MEDIUM',
    titles: ['Selisih {n} suara dengan jumlah pemilih hadir', 'C.Hasil tidak cocok, selisih {n}'],
    quantity: [1, 9],
    reporter: 'Saksi',
    ending: { reason: 'FIXED', note: 'Dihitung ulang di TPS, angka sudah sesuai.' },
    share: 3,
  },
  {
    category: 'COUNTING',
    kind: 'COMPLAINT',
    severity: 'MEDIUM',
    titles: ['Saksi keberatan atas surat suara tidak sah', 'Saksi tidak mau tanda tangan C.Hasil'],
    reporter: 'Saksi',
    ending: { reason: 'HANDED_OVER', note: 'Dicatat di formulir kejadian khusus.' },
    share: 2,
  },
  {
    category: 'COUNTING',
    severity: 'HIGH',
    titles: ['Penghitungan dimulai sebelum pukul 13.00', 'Kotak dibuka sebelum waktunya'],
    reporter: 'Pengawas TPS',
    ending: { reason: 'HANDED_OVER', note: 'Menunggu rekomendasi pengawas.' },
    agency: {
      to: 'BAWASLU',
      note: 'Mohon penilaian apakah perlu tindak lanjut.',
      reply: 'Cukup dicatat sebagai kejadian khusus.',
    },
  },
  {
    category: 'COUNTING',
    severity: 'LOW',
    titles: ['C.Hasil plano salah tulis', 'Salah penjumlahan di C.Hasil'],
    reporter: 'Ketua KPPS',
    ending: { reason: 'FIXED', note: 'Dikoreksi dengan paraf KPPS dan saksi.' },
  },
]

/** District, regency and provincial meetings. */
export const recapitulation: readonly Story[] = [
  {
    category: 'RECAPITULATION',
    severity: 'MEDIUM',
    titles: ['Pleno kecamatan belum dimulai sesuai jadwal', 'Jadwal pleno kecamatan berubah'],
    level: 'DISTRICT',
    reporter: 'PPK',
    ending: { reason: 'FIXED', note: 'Pleno sudah berjalan.' },
    share: 2,
  },
  {
    category: 'RECAPITULATION',
    severity: 'HIGH',
    titles: ['Selisih {n} suara antara C.Hasil dan D.Hasil', 'D.Hasil berbeda {n} suara'],
    quantity: [2, 300],
    level: 'DISTRICT',
    reporter: 'Saksi',
    ending: { reason: 'FIXED', note: 'Dicermati bersama saksi, D.Hasil dibetulkan.' },
    share: 2,
  },
  {
    category: 'RECAPITULATION',
    kind: 'COMPLAINT',
    severity: 'MEDIUM',
    titles: ['Saksi keberatan saat pleno', 'Saksi walk out dari pleno'],
    level: 'DISTRICT',
    reporter: 'PPK',
    ending: { reason: 'HANDED_OVER', note: 'Keberatan dicatat, pleno dilanjutkan.' },
  },
  {
    category: 'RECAPITULATION',
    severity: 'HIGH',
    titles: [
      'Rekomendasi Bawaslu: penghitungan ulang',
      'Rekomendasi Bawaslu: pemungutan suara ulang',
    ],
    reporter: 'Bawaslu kabupaten/kota',
    ending: {
      reason: 'HANDED_OVER',
      note: 'Diteruskan ke KPU kabupaten/kota untuk ditindaklanjuti.',
    },
  },
]
