import type { Story } from '../story.ts'

/** From the opening to the close of the stations. */
export const voting: readonly Story[] = [
  {
    category: 'VOTING',
    severity: 'HIGH',
    titles: ['TPS belum dibuka', 'TPS terlambat buka, KPPS masih menunggu logistik'],
    reporter: 'Pengawas TPS',
    ending: { reason: 'FIXED', note: 'TPS sudah dibuka, saksi dan pengawas setuju.' },
    share: 2,
  },
  {
    category: 'VOTING',
    severity: 'MEDIUM',
    titles: ['Antrean panjang, sekitar {n} pemilih menunggu', 'Pemilih mengantre sampai ke jalan'],
    quantity: [40, 150],
    reporter: 'Ketua KPPS',
    ending: { reason: 'FIXED', note: 'Meja pendaftaran ditambah, antrean sudah lancar.' },
    share: 2,
  },
  {
    category: 'VOTING',
    severity: 'MEDIUM',
    titles: ['{n} pemilih tidak terdaftar di DPT', '{n} pemilih ber-KTP setempat ditolak KPPS'],
    quantity: [1, 12],
    reporter: 'Pemilih',
    ending: { reason: 'FIXED', note: 'Dilayani sebagai DPK pukul 12.00-13.00.' },
    share: 3,
  },
  {
    category: 'VOTING',
    severity: 'LOW',
    titles: ['{n} undangan belum dibagikan', 'C.Pemberitahuan belum diterima {n} pemilih'],
    quantity: [2, 40],
    reporter: 'Pemilih',
    ending: { reason: 'ANSWERED', note: 'Pemilih dapat datang dengan KTP-el saja.' },
    share: 2,
  },
  {
    category: 'VOTING',
    severity: 'MEDIUM',
    titles: ['Alat bantu tunanetra tidak ada', 'TPS tidak bisa dilalui kursi roda'],
    reporter: 'Pendamping pemilih',
    ending: { reason: 'FIXED', note: 'KPPS membantu pemilih, alat bantu diantar PPS.' },
  },
  {
    category: 'VOTING',
    severity: 'HIGH',
    titles: ['Pemungutan dihentikan sementara karena hujan', 'TPS roboh, pemungutan dipindah'],
    reporter: 'PPS',
    ending: { reason: 'FIXED', note: 'Pemungutan dilanjutkan di tempat pengganti.' },
  },
]

/** Voters, the press and rumours. */
export const information: readonly Story[] = [
  {
    category: 'INFORMATION',
    kind: 'INQUIRY',
    severity: 'LOW',
    titles: ['Pemilih tanya lokasi TPS', 'Tanya cek DPT online', 'Tanya syarat pindah memilih'],
    level: 'VILLAGE',
    reporter: 'Pemilih',
    ending: { reason: 'ANSWERED', note: 'Dijelaskan lewat telepon.' },
    share: 5,
  },
  {
    category: 'INFORMATION',
    kind: 'INQUIRY',
    severity: 'LOW',
    titles: ['Wartawan tanya jumlah TPS dan pemilih', 'Wartawan minta jadwal pleno'],
    level: 'REGENCY',
    reporter: 'Wartawan',
    ending: { reason: 'ANSWERED', note: 'Dijawab dengan angka doorstop terakhir.' },
  },
  {
    category: 'INFORMATION',
    severity: 'HIGH',
    titles: [
      'Beredar hoaks surat suara sudah tercoblos',
      'Video lama beredar sebagai kejadian hari ini',
    ],
    level: 'REGENCY',
    reporter: 'Humas KPU kabupaten/kota',
    ending: { reason: 'ANSWERED', note: 'Klarifikasi diterbitkan, kabar itu tidak benar.' },
  },
]
