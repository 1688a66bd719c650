const id = {
  name: 'Unggahan',
  question: (area: string) => `${area} · unggahan C.Hasil`,
  map: {
    title: 'TPS terbit lengkap per kecamatan',
    stations: 'Terbit atau alasannya, setiap TPS',
    legend: 'Persen TPS terbit lengkap dan jumlah kecamatan',
  },
  figure: 'TPS dengan keenam lembar C.Hasil terbit',
  empty: 'Belum ada C.Hasil yang masuk. Akan tampil di sini begitu lembar pertama difoto.',
  queue: {
    depth: (sheets: string) => `antrean ${sheets} lembar`,
    oldest: (age: string) => `tertua ${age}`,
    drains: (moment: string) => `habis ± ${moment}`,
    unknown: 'belum bergerak',
    none: 'antrean server kosong',
  },
  chart: 'Mengapa TPS belum terbit',
  noChart: 'Di sini akan tampil alasan setiap TPS yang belum terbit.',
  published: 'terbit',
  sum: (published: string, missing: string, all: string) =>
    `${published} terbit + ${missing} belum = ${all} TPS`,
  unbalanced: (published: string, missing: string, all: string) =>
    `tidak seimbang: ${published} + ${missing} bukan ${all} TPS`,
  missing: 'Yang belum terbit',
  missingWhole: (count: string) => `${count} TPS`,
  reason: {
    HANDED_TO_DISTRICT: 'diserahkan ke PPK',
    PUBLICATION_CANCELLED: 'batal terpublikasi',
    REJECTED_PHOTO: 'foto ditolak',
    REJECTED_OTHER: 'ditolak, lainnya',
    IN_QUEUE: 'antrean server',
    NO_SIGNAL: 'tanpa sinyal',
    INCOMPLETE: 'belum lengkap',
    NOT_SENT: 'belum dikirim',
  },
  worst: {
    title: '10 kecamatan paling belum terbit',
    main: {
      HANDED_TO_DISTRICT: 'PPK',
      PUBLICATION_CANCELLED: 'batal',
      REJECTED_PHOTO: 'foto',
      REJECTED_OTHER: 'ditolak',
      IN_QUEUE: 'antrean',
      NO_SIGNAL: 'sinyal',
      INCOMPLETE: 'sebagian',
      NOT_SENT: 'belum',
    },
    fine: (count: string) => `${count} lengkap`,
    nothing: 'Semua kecamatan sudah terbit lengkap.',
    empty: 'Daftar ini terisi begitu C.Hasil pertama difoto.',
  },
}

const en: typeof id = {
  name: 'Uploads',
  question: (area) => `${area} · result sheets uploaded`,
  map: {
    title: 'TPS fully published, by district',
    stations: 'Published or why not, every polling station',
    legend: 'Share of TPS fully published and number of districts',
  },
  figure: 'TPS with all six result sheets published',
  empty: 'No result sheet has come in yet. They will appear here with the first photograph.',
  queue: {
    depth: (sheets) => `queue ${sheets} sheets`,
    oldest: (age) => `oldest ${age}`,
    drains: (moment) => `empty ± ${moment}`,
    unknown: 'not moving',
    none: 'the server queue is empty',
  },
  chart: 'Why TPS are not published',
  noChart: 'The reason of every TPS that is not published will appear here.',
  published: 'published',
  sum: (published, missing, all) => `${published} published + ${missing} not = ${all} TPS`,
  unbalanced: (published, missing, all) =>
    `out of balance: ${published} + ${missing} is not ${all} TPS`,
  missing: 'Not published',
  missingWhole: (count) => `${count} TPS`,
  reason: {
    HANDED_TO_DISTRICT: 'handed to district',
    PUBLICATION_CANCELLED: 'cancelled',
    REJECTED_PHOTO: 'photo rejected',
    REJECTED_OTHER: 'rejected, other',
    IN_QUEUE: 'in server queue',
    NO_SIGNAL: 'no signal',
    INCOMPLETE: 'incomplete',
    NOT_SENT: 'not sent',
  },
  worst: {
    title: '10 districts least published',
    main: {
      HANDED_TO_DISTRICT: 'district',
      PUBLICATION_CANCELLED: 'cancelled',
      REJECTED_PHOTO: 'photo',
      REJECTED_OTHER: 'rejected',
      IN_QUEUE: 'queue',
      NO_SIGNAL: 'no signal',
      INCOMPLETE: 'partial',
      NOT_SENT: 'not sent',
    },
    fine: (count) => `${count} complete`,
    nothing: 'Every district is fully published.',
    empty: 'This list fills as soon as the first result sheet is photographed.',
  },
}

/** What the scene of uploads and the gap ledger says. */
export const uploadsWords = { id, en }
