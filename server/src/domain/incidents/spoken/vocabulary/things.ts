/** What is spoken of: things, people and stages of the day. Forms are split by `|`. */
export const things = {
  ballot: 'surat suara|ss|kertas suara|sursu|ballot|ballots|ballot paper|ballot papers',
  box: 'kotak suara|kotak|boks|box|boxes|ballot box|ballot boxes',
  form: 'formulir|form|blanko|c hasil|c 1|c salinan|berita acara|forms',
  plano: 'plano|c plano|c hasil plano',
  seal: 'segel|gembok|kunci kotak|kabel ties|kabel tis|seal|seals',
  ink: 'tinta|ink',
  booth: 'bilik|bilik suara|paku|alat coblos|bantalan|booth|booths',
  supply: 'logistik|perlengkapan|alat kelengkapan|supplies|logistics',
  officer:
    'kpps|petugas|petugas kpps|petugas tps|ketua kpps|anggota kpps|ketua tps|linmas|ppk|pps|ptps|' +
    'pengawas|pengawas tps|sekretariat|officer|officers|staff',
  voter: 'pemilih|pencoblos|warga|lansia|voter|voters',
  voterList:
    'dpt|dptb|dpk|daftar pemilih|daftar pemilih tetap|ktp|e ktp|ektp|pindah memilih|pindahan|' +
    'voter list|voters list',
  invitation:
    'undangan|surat undangan|c 6|c pemberitahuan|surat pemberitahuan|pemberitahuan|invitation',
  aid:
    'tunanetra|tuna netra|braille|template braille|alat bantu|difabel|disabilitas|kursi roda|' +
    'pendamping|pendamping pemilih|blind|wheelchair|disabled',
  voting: 'coblos|nyoblos|mencoblos|pencoblosan|pemungutan|pemungutan suara|memilih|voting|polling',
  witness: 'saksi|saksi paslon|witness|witnesses',
  counting:
    'hitung|menghitung|dihitung|penghitungan|perhitungan|penghitungan suara|turus|count|counting|' +
    'suara sah|suara tidak sah|tidak sah|invalid votes',
  recap:
    'rekap|rekapitulasi|pleno|rapat pleno|pleno kecamatan|d hasil|jadwal pleno|' +
    'recap|recapitulation|plenary',
  sirekap: 'sirekap|si rekap|serekap|sirekab|silekap|aplikasi|aplikasi sirekap|app|web sirekap',
  upload: 'upload|unggah|mengunggah|diunggah|kirim foto|foto|uploading|photo',
  press: 'media|wartawan|jurnalis|reporter|pers|journalist|journalists|press',
} as const
