import type { Story } from '../story.ts'

/** What happens around the stations, at any hour. */
export const field: readonly Story[] = [
  {
    category: 'DISASTER',
    severity: 'MEDIUM',
    titles: ['Listrik padam', 'Mati lampu saat penghitungan'],
    reporter: 'Ketua KPPS',
    ending: { reason: 'FIXED', note: 'Listrik menyala kembali.' },
    agency: {
      to: 'PLN',
      note: 'Mohon diprioritaskan, ada TPS di sana.',
      reply: 'Petugas di lapangan.',
    },
    share: 3,
  },
  {
    category: 'DISASTER',
    severity: 'HIGH',
    titles: ['TPS tergenang banjir', 'Angin kencang, tenda TPS roboh'],
    reporter: 'PPS',
    ending: { reason: 'FIXED', note: 'TPS dipindah ke balai desa.' },
    agency: {
      to: 'DISASTER_AGENCY',
      note: 'Mohon bantuan tenda dan perahu.',
      reply: 'Tim sudah tiba di lokasi.',
    },
  },
  {
    category: 'OFFICER',
    severity: 'HIGH',
    titles: ['Anggota KPPS pingsan', 'KPPS kecelakaan di jalan'],
    quantity: [1, 1],
    reporter: 'Ketua KPPS',
    ending: { reason: 'FIXED', note: 'Dirawat di puskesmas, tugas digantikan.' },
    agency: {
      to: 'HEALTH',
      note: 'Mohon ambulans ke lokasi.',
      reply: 'Pasien sudah ditangani.',
    },
  },
  {
    category: 'OFFICER',
    severity: 'MEDIUM',
    titles: ['{n} KPPS sakit', '{n} KPPS tidak hadir'],
    quantity: [1, 3],
    reporter: 'Ketua KPPS',
    ending: { reason: 'FIXED', note: 'Pengganti ditetapkan PPS.' },
    share: 3,
  },
  {
    category: 'VIOLATION',
    severity: 'HIGH',
    titles: ['Dugaan bagi-bagi uang', 'Pemilih mencoblos dua kali'],
    level: 'VILLAGE',
    kind: 'COMPLAINT',
    reporter: 'Warga',
    ending: { reason: 'HANDED_OVER', note: 'Ditangani pengawas pemilu.' },
    agency: {
      to: 'BAWASLU',
      note: 'Mohon ditindaklanjuti.',
      reply: 'Diterima sebagai laporan awal.',
    },
    share: 2,
  },
  {
    category: 'VIOLATION',
    severity: 'MEDIUM',
    titles: [
      'Alat peraga masih terpasang dekat TPS',
      'Ajakan memilih pasangan calon di sekitar TPS',
    ],
    kind: 'COMPLAINT',
    reporter: 'Pengawas TPS',
    ending: { reason: 'FIXED', note: 'Alat peraga sudah diturunkan.' },
  },
  {
    category: 'SECURITY',
    severity: 'CRITICAL',
    titles: [
      'Kericuhan di TPS, massa mendekati kotak suara',
      'KPPS diancam orang bersenjata tajam',
    ],
    reporter: 'Linmas',
    ending: { reason: 'FIXED', note: 'Situasi terkendali, pemungutan dilanjutkan.' },
    agency: {
      to: 'POLICE',
      note: 'Mohon personel segera ke lokasi.',
      reply: 'Personel sudah di lokasi.',
    },
  },
  {
    category: 'SECURITY',
    severity: 'HIGH',
    titles: ['Keributan antarpendukung', 'Saksi diintimidasi'],
    reporter: 'Pengawas TPS',
    ending: { reason: 'FIXED', note: 'Dilerai petugas, situasi tenang.' },
    share: 2,
  },
]
