import { ballotsWords } from './scenes/ballots.ts'
import { incidentsWords } from './scenes/incidents.ts'
import { turnoutWords } from './scenes/turnout.ts'
import { uploadsWords } from './scenes/uploads.ts'

/** Everything that the wall says, in Indonesian: the language that the others follow. */
export const id = {
  locale: 'id-ID',
  decimalPercent: (digits: string) => `${digits} %`,
  product: 'Ruang Pantau',
  rehearsal: 'GLADI / REHEARSAL - bukan data sebenarnya',
  rehearsalClock: (speed: string) => `jam gladi ${speed}×`,
  loading: 'Memuat…',
  noData: 'belum ada data',
  none: '–',
  wib: (time: string) => `${time} WIB`,
  phase: {
    PREPARATION: 'Persiapan',
    DISTRIBUTION: 'Distribusi logistik',
    VOTING: 'Pemungutan suara',
    COUNTING: 'Penghitungan suara',
    DISTRICT_RECAPITULATION: 'Rekap kecamatan',
    REGENCY_RECAPITULATION: 'Rekap kabupaten/kota',
    PROVINCE_RECAPITULATION: 'Rekap provinsi',
    FINISHED: 'Selesai',
  },
  link: {
    CONNECTING: 'menyambung',
    LIVE: 'tersambung',
    DELAYED: (age: string) => `terlambat ${age}`,
    STALE: (age: string) => `data lama: ${age}`,
    GONE: 'hub terputus',
  },
  age: {
    seconds: (count: number) => `${count} detik`,
    minutes: (count: number) => `${count} menit`,
    hours: (count: number) => `${count} jam`,
    days: (count: number) => `${count} hari`,
  },
  gone: {
    title: 'Hub tidak tersambung',
    last: (date: string, time: string, age: string) =>
      `Data terakhir ${date} pukul ${time}, ${age} yang lalu.`,
    never: 'Belum ada data yang diterima layar ini.',
    advice: 'Angka di belakang tirai ini tidak lagi berjalan. Layar menyambung kembali sendiri.',
  },
  trouble: {
    CROWDED: {
      mark: 'hub penuh',
      title: 'Hub belum menerima layar ini',
      advice:
        'Terlalu banyak sambungan. Layar mencoba lagi sendiri tiap beberapa menit. Jika berulang, tutup layar yang tidak dipakai.',
    },
    OUTDATED: {
      mark: 'versi berbeda',
      title: 'Layar ini berbeda versi dengan hub',
      advice:
        'Hub tidak mengerti permintaan layar ini. Layar mencoba lagi sendiri tiap beberapa menit, dan memuat versi baru begitu ada.',
    },
    FAILING: {
      mark: 'hub bermasalah',
      title: 'Hub sedang bermasalah',
      advice:
        'Kesalahannya tercatat di hub; beri tahu pengelola hub. Layar mencoba lagi sendiri tiap beberapa menit.',
    },
  },
  signIn: {
    title: 'Layar ini menunggu izin',
    ended: 'Izin layar ini sudah tidak berlaku',
    advice:
      'Berikan kode ini kepada supervisor ruangan. Setelah disetujui, layar berjalan sendiri.',
    asking: 'meminta kode…',
    waiting: 'menunggu persetujuan',
    away: 'Hub tidak menjawab. Layar ini mencoba lagi sendiri.',
    tooMany: 'Terlalu banyak layar yang menunggu. Kode diminta lagi sebentar lagi.',
    back: 'Kembali ke angka',
    rejected: 'Token itu ditolak hub. Minta token baru kepada pengelola hub.',
    paste: {
      open: 'Tempelkan token',
      title: 'Izin dengan token',
      advice: 'Tempelkan token akses dari pengelola hub. Token disimpan di layar ini.',
      field: 'Token akses',
      action: 'Tampilkan',
      back: 'Kembali ke kode',
    },
  },
  unknownArea: (code: string, shown: string) =>
    `Wilayah “${code}” tidak dikenal. Yang ditampilkan: ${shown}.`,
  back: (province: string) => `Seluruh ${province}`,
  scenes: 'Layar',
  coverage: {
    stations: (part: string, whole: string) => `${part} dari ${whole} TPS`,
    of: (whole: string) => `dari ${whole} TPS`,
    share: (share: string) => `(${share})`,
    unknown: (count: string) => `${count} belum ada data`,
  },
  publicCount: {
    name: 'Hitungan publik',
    map: {
      title: 'TPS terbit per kecamatan',
      legend: 'Persen TPS terbit dan jumlah kecamatan',
    },
    question: (area: string) => `${area} · hitungan publik gubernur`,
    figure: 'TPS yang hasilnya sudah diterbitkan KPU',
    stamped: (moment: string) => `cap waktu KPU ${moment}`,
    stopped: (moment: string) => `Hitungan publik berhenti. Cap terakhir KPU ${moment}`,
    empty: 'Belum ada hitungan publik. Akan tampil di sini begitu KPU menerbitkannya.',
    complete: 'Semua TPS sudah diterbitkan',
  },
  votes: {
    title: 'Suara per pasangan calon',
    notOfficial: 'bukan hasil resmi - hasil resmi melalui rekapitulasi berjenjang',
    undecided: (share: string) => `warna pasangan tampil setelah ${share} TPS`,
    pair: (number: number) => `Pasangan ${number}`,
    describe: (name: string, votes: string) => `${name}: ${votes} suara`,
    empty: 'Perolehan suara akan tampil di sini begitu KPU menerbitkannya.',
  },
  ballots: ballotsWords.id,
  turnout: turnoutWords.id,
  uploads: uploadsWords.id,
  incidents: incidentsWords.id,
  slowest: {
    title: '10 kecamatan paling lambat',
    empty: 'Daftar ini terisi begitu KPU menerbitkan hitungan kecamatan.',
    nothing: 'Semua kecamatan sudah lengkap.',
    fine: (count: string) => `${count} lengkap`,
  },
  map: {
    loading: 'Peta sedang dimuat…',
    failed: 'Peta belum dapat dimuat. Layar mencoba lagi sendiri; angka di kanan tetap berjalan.',
    lost: 'Peta sedang digambar ulang…',
    districts: (count: string) => `${count} kec.`,
    below: (upper: string) => `< ${upper} %`,
    between: (lower: string, upper: string) => `${lower}–${upper} %`,
    nearly: (lower: string) => `${lower}–99 %`,
    complete: '100 %',
    from: (lower: string) => `≥ ${lower} %`,
    computed: 'batas: dihitung',
    surveyed: (source: string) => `batas: survei – ${source}`,
    dots: {
      each: 'Satu titik satu TPS',
      generated: 'letaknya perkiraan di dalam desa',
      surveyed: (part: string, whole: string) => `${part} dari ${whole} letak disurvei`,
      old: 'warna titik belum dapat diperbarui',
    },
    unnamedSource: 'sumber tidak disebut',
    inset: { bawean: 'Bawean', masalembu: 'Masalembu', kangean: 'Kangean dan Sapeken' },
  },
  changes: {
    title: 'Baru berubah',
    empty: 'Layar ini tidak melihat perubahan dalam 15 menit terakhir.',
    stations: (count: string) => `${count} TPS`,
    first: (after: string) => `mulai ${after}`,
    where: (district: string, regency: string) => `${district}, ${regency}`,
  },
}

/** What a dictionary must say: a word that is missing in another language is a type error. */
export type Words = typeof id
