/** What goes wrong with Sirekap on its way from the phone to the publication. */
export const sirekapTroubles = {
  uploadFails:
    'tidak bisa upload|tidak bisa unggah|tidak bisa kirim|tidak bisa kirim foto|gagal upload|' +
    'gagal unggah|gagal kirim|tidak terkirim|tidak terupload|tidak bisa mengunggah|' +
    'cannot upload|can not upload|upload failed|upload fails',
  photoRejected:
    'foto ditolak|foto buram|foto kabur|foto blur|foto gelap|foto tidak terbaca|ditolak sistem|' +
    'photo rejected|photo blurred|blurred photo',
  misread:
    'salah baca|terbaca|salah terbaca|tidak terbaca|beda baca|angka berubah|ocr|misread|reads wrong',
  noSignal:
    'sinyal|tidak ada sinyal|susah sinyal|sinyal hilang|sinyal jelek|blank spot|internet|' +
    'tidak ada internet|internet mati|jaringan|jaringan lemot|jaringan hilang|kuota|kuota habis|' +
    'no signal|no network|network',
  serverQueue:
    'antre server|antrean server|server antre|server|server down|server queue|waiting list|' +
    'status 3',
  account:
    'akun|login|log in|tidak bisa login|tidak bisa masuk|gagal login|otp|password|kata sandi|' +
    'lupa sandi|lupa password|aktivasi|account',
  phoneDead:
    'hp mati|hp rusak|hp hilang|hp jatuh|hp panas|hp error|hp tidak support|hp tidak kuat|' +
    'baterai habis|baterai|lowbat|hp dead|hp broken|battery',
  cancelled:
    'batal terpublikasi|batal publikasi|tidak terpublikasi|belum terpublikasi|' +
    'publikasi batal|not published|publication cancelled',
} as const
