const id = {
  button: 'Tampilan',
  title: 'Tampilan tersimpan',
  empty: 'Belum ada tampilan tersimpan. Atur saringan, lalu simpan di sini dengan sebuah nama.',
  loading: 'Tampilan tersimpan sedang dimuat…',
  failed: 'Tampilan tersimpan belum dapat dimuat. Dicoba lagi sendiri.',
  unreadable: 'tidak dapat dibaca',
  hint: (key: string) => `tekan ${key}`,
  name: 'Nama tampilan',
  save: 'Simpan saringan sekarang',
  saved: (name: string) => `“${name}” tersimpan.`,
  removed: (name: string) => `“${name}” dihapus.`,
  nameless: 'Beri nama dulu.',
  notDone: 'Belum tersimpan: hub tidak menjawab. Coba lagi.',
  remove: (name: string) => `Hapus tampilan ${name}`,
  removeShort: 'Hapus',
  sure: 'Ya, hapus',
  close: 'Tutup',
}

const en: typeof id = {
  button: 'Views',
  title: 'Saved views',
  empty: 'No view is saved yet. Set the filter, then save it here under a name.',
  loading: 'The saved views are loading…',
  failed: 'The saved views cannot be had yet. Trying again by itself.',
  unreadable: 'cannot be read',
  hint: (key) => `press ${key}`,
  name: 'Name of the view',
  save: 'Save the present filter',
  saved: (name) => `“${name}” is saved.`,
  removed: (name) => `“${name}” is removed.`,
  nameless: 'Give it a name first.',
  notDone: 'Not saved: the hub does not answer. Try again.',
  remove: (name) => `Remove the view ${name}`,
  removeShort: 'Remove',
  sure: 'Yes, remove',
  close: 'Close',
}

/** What saved views say. */
export const deskViewsWords = { id, en }
