const id = {
  name: 'Surat suara',
  question: (area: string) => `${area} · surat suara di TPS`,
  map: {
    title: 'TPS dengan surat suara tepat per kecamatan',
    legend: 'Persen TPS tepat (pemilihan yang lebih rendah) dan jumlah kecamatan',
  },
  figure: 'TPS yang sudah menerima surat suara gubernur',
  other: (coverage: string) => `bupati/wali kota: ${coverage}`,
  empty: 'Belum ada laporan surat suara. Akan tampil di sini begitu TPS pertama menerimanya.',
  chart: 'Surat suara diterima menurut pemilihan',
  noChart: 'Di sini akan tampil berapa TPS yang menerima tepat, kurang, atau lebih.',
  contest: { governor: 'Gubernur', regency: 'Bupati/wali kota' },
  sheets: (received: string, allotted: string) => `${received} dari ${allotted} lembar`,
  exact: 'tepat',
  short: 'kurang',
  inExcess: 'lebih',
  notYet: 'belum',
  worst: {
    title: '10 kecamatan: − kurang, + lebih',
    contest: { governor: 'gub.', regency: 'bup.' },
    detail: (contest: string, short: string | null, inExcess: string | null) =>
      [contest, short && `−${short}`, inExcess && `+${inExcess}`].filter(Boolean).join(' '),
    fine: (count: string) => `${count} tepat`,
    nothing: 'Tidak ada TPS dengan surat suara kurang atau lebih.',
    empty: 'Daftar ini terisi begitu TPS melaporkan surat suara yang diterima.',
  },
}

const en: typeof id = {
  name: 'Ballots',
  question: (area) => `${area} · ballots at the TPS`,
  map: {
    title: 'TPS exactly supplied, by district',
    legend: 'Share of TPS exactly supplied (the lower contest) and number of districts',
  },
  figure: 'TPS that have received ballots for governor',
  other: (coverage) => `regent or mayor: ${coverage}`,
  empty: 'No ballots have been reported yet. They will appear here with the first TPS.',
  chart: 'Ballots received by contest',
  noChart: 'How many TPS received exactly, too few or too many will appear here.',
  contest: { governor: 'Governor', regency: 'Regent or mayor' },
  sheets: (received, allotted) => `${received} of ${allotted} ballots`,
  exact: 'exact',
  short: 'short',
  inExcess: 'in excess',
  notYet: 'not yet',
  worst: {
    title: '10 districts: − short, + in excess',
    contest: { governor: 'gov.', regency: 'reg.' },
    detail: id.worst.detail,
    fine: (count) => `${count} exact`,
    nothing: 'No TPS is short of ballots or has too many.',
    empty: 'This list fills as soon as TPS report the ballots they received.',
  },
}

/** What the scene of ballot distribution says. */
export const ballotsWords = { id, en }
