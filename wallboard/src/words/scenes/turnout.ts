const id = {
  name: 'Kehadiran',
  question: (area: string) => `${area} · pemungutan suara`,
  map: {
    title: 'Pemilih hadir per kecamatan',
    legend: 'Persen DPT yang sudah hadir dan jumlah kecamatan',
  },
  figure: 'Pemilih yang sudah datang, dari jumlah pemilih di DPT',
  registered: (count: string) => `dari ${count}`,
  reporting: (coverage: string) => `${coverage} melapor`,
  empty: 'Belum ada laporan kehadiran. Akan tampil di sini begitu TPS pertama melapor.',
  chart: 'Keadaan TPS dan jenis pemilih',
  openedLate: (count: string) => `${count} TPS buka lewat pukul 07.00`,
  stations: 'TPS menurut keadaan',
  stationsWhole: (count: string) => `${count} TPS`,
  state: {
    counted: 'selesai hitung',
    closed: 'tutup',
    open: 'buka',
    suspended: 'terhenti',
    notOpen: 'belum buka',
  },
  voters: 'Pemilih menurut jenis',
  votersWhole: (count: string) => `${count} pemilih`,
  kind: { registered: 'DPT', movedIn: 'DPTb (pindahan)', unregistered: 'DPK (KTP-el)' },
  worst: {
    title: '10 kecamatan paling terlambat',
    late: (count: string) => `${count} terlambat`,
    unreachable: (count: string) => `${count} tanpa sinyal`,
    fine: (count: string) => `${count} tidak ada yang terlambat`,
    nothing: 'Tidak ada TPS yang terlambat melapor.',
    empty: 'Daftar ini terisi begitu waktu lapor pertama lewat.',
  },
  changed: (count: string) => `${count} pemilih`,
}

const en: typeof id = {
  name: 'Turnout',
  question: (area) => `${area} · voting and turnout`,
  map: {
    title: 'Voters who came, by district',
    legend: 'Share of registered voters who came and number of districts',
  },
  figure: 'Voters who have come, of all voters registered',
  registered: (count) => `of ${count}`,
  reporting: (coverage) => `${coverage} reporting`,
  empty: 'No turnout has been reported yet. It will appear here with the first TPS.',
  chart: 'State of TPS and kinds of voters',
  openedLate: (count) => `${count} TPS opened after 07:00`,
  stations: 'TPS by state',
  stationsWhole: (count) => `${count} TPS`,
  state: {
    counted: 'counted',
    closed: 'closed',
    open: 'open',
    suspended: 'suspended',
    notOpen: 'not open',
  },
  voters: 'Voters by kind',
  votersWhole: (count) => `${count} voters`,
  kind: { registered: 'DPT (listed)', movedIn: 'DPTb (moved in)', unregistered: 'DPK (e-KTP)' },
  worst: {
    title: '10 districts late to report',
    late: (count) => `${count} late`,
    unreachable: (count) => `${count} no signal`,
    fine: (count) => `${count} with none late`,
    nothing: 'No TPS is late with its report.',
    empty: 'This list fills once the first reports are due.',
  },
  changed: (count) => `${count} voters`,
}

/** What the scene of voting and turnout says. */
export const turnoutWords = { id, en }
