/** What is wrong with things, and with the count of them. Forms are split by `|`. */
export const troubles = {
  short:
    'kurang|kekurangan|kekurang|tidak cukup|tidak mencukupi|habis|kehabisan|minus|short|missing|' +
    'not enough|ran out|run out',
  excess: 'lebih|kelebihan|berlebih|sisa|excess|extra|surplus|too many',
  damaged:
    'rusak|sobek|robek|basah|kehujanan|cacat|luntur|bolong|berlubang|pecah|damaged|torn|wet|broken',
  swapped:
    'nyasar|tertukar|ketukar|ketuker|tukar|salah kirim|salah kotak|salah wilayah|swapped|mixed up',
  late:
    'belum terima|tidak terima surat|belum datang|belum sampai|belum tiba|belum diterima|belum dikirim|belum ada|terlambat|' +
    'terlambat datang|datang terlambat|late|not arrived|delayed',
  lost: 'hilang|raib|tidak ada|tidak ketemu|lost',
  unsealed:
    'tidak bersegel|tidak tersegel|tidak disegel|segel rusak|segel putus|segel lepas|segel terbuka|' +
    'segel kotak rusak|seal broken|broken seal|unsealed',
  notOpen:
    'belum buka|belum dibuka|terlambat buka|buka terlambat|terlambat dibuka|belum mulai|' +
    'tps belum mulai|opened late|not open|not opened|late opening',
  suspended:
    'dihentikan|terhenti|berhenti|distop|ditunda|tps ditutup|ditutup sementara|suspended|stopped',
  unlisted:
    'tidak terdaftar|belum terdaftar|tidak masuk dpt|tidak ada di dpt|nama tidak ada|' +
    'namanya tidak ada|nama hilang|pemilih ganda|nama ganda|not on the list|not listed',
  refusedVoter:
    'pemilih ditolak|tidak boleh memilih|tidak boleh nyoblos|tidak boleh coblos|' +
    'tidak bisa memilih|tidak bisa nyoblos|tidak bisa coblos|turned away',
  queue: 'antre|antre panjang|mengular|berdesakan|queue|queues|long queue|long line',
  miscount:
    'salah hitung|salah jumlah|salah tulis|salah penjumlahan|hitung ulang|penghitungan ulang|' +
    'miscount|recount',
  early:
    'dihitung duluan|hitung duluan|mulai hitung sebelum|dihitung sebelum|sudah dihitung|' +
    'tutup sebelum|counted early',
  mismatch:
    'selisih|tidak sama|tidak cocok|tidak sesuai|tidak balance|beda|berbeda|mismatch|differs|' +
    'difference|does not match',
  objection: 'objection|tidak mau tanda tangan|tidak mau ttd|menolak tanda tangan|walk out|walkout',
  expelled: 'diusir|tidak boleh masuk|dilarang masuk|expelled|kept out',
  recommendation: 'rekomendasi|rekomendasi bawaslu|rekomendasi panwas|recommendation|psu|psl|pss',
  fails:
    'tidak bisa|gagal|error|eror|macet|lemot|lelet|lambat|loading|muter terus|hang|blank|down|' +
    'cannot|can not|fails|failed|slow',
} as const
