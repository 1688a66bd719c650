import type { Story } from '../story.ts'

/** Title of the ticket that stands for the cause of many. */
export const UPLOAD_CAUSE = 'Sirekap: unggah foto C.Hasil gagal di banyak TPS (antrean server)'

/** Tickets that a jam of the servers makes; some of them are linked to their cause. */
export const uploadFails: Story = {
  category: 'SIREKAP',
  severity: 'MEDIUM',
  titles: ['Sirekap tidak bisa unggah foto C.Hasil', 'Sirekap gagal kirim, {n} foto tertahan'],
  quantity: [1, 6],
  reporter: 'Operator Sirekap KPPS',
  ending: { reason: 'FIXED', note: 'Foto sudah terkirim.' },
  share: 4,
}

/** The way of the sheets from the phone to the publication. */
export const sirekap: readonly Story[] = [
  uploadFails,
  {
    category: 'SIREKAP',
    severity: 'MEDIUM',
    titles: ['Tidak ada sinyal di TPS', 'Sinyal hilang, foto belum terkirim'],
    reporter: 'Operator Sirekap KPPS',
    ending: { reason: 'FIXED', note: 'Dikirim dari kantor desa yang bersinyal.' },
    share: 2,
  },
  {
    category: 'SIREKAP',
    severity: 'LOW',
    titles: ['Foto C.Hasil ditolak karena buram', 'Foto ditolak {n} kali'],
    quantity: [2, 6],
    reporter: 'Operator Sirekap KPPS',
    ending: { reason: 'FIXED', note: 'Difoto ulang di tempat terang, diterima.' },
    share: 2,
  },
  {
    category: 'SIREKAP',
    severity: 'HIGH',
    titles: ['Sirekap salah baca, 62 menjadi 941', 'Angka terbaca berbeda dengan C.Hasil'],
    reporter: 'Saksi',
    ending: { reason: 'FIXED', note: 'Angka dibetulkan sesuai foto C.Hasil.' },
  },
  {
    category: 'SIREKAP',
    severity: 'LOW',
    titles: ['Akun Sirekap tidak bisa login', 'HP operator mati', 'Lupa kata sandi Sirekap'],
    reporter: 'Operator Sirekap KPPS',
    ending: { reason: 'FIXED', note: 'Akun dipulihkan, perangkat pengganti dipakai.' },
    share: 2,
  },
  {
    category: 'SIREKAP',
    severity: 'MEDIUM',
    titles: ['Batal terpublikasi di info publik', 'Belum terpublikasi meski sudah terkirim'],
    level: 'VILLAGE',
    reporter: 'PPK',
    ending: { reason: 'HANDED_OVER', note: 'Dikirim ulang oleh PPK.' },
  },
]
