import { deskEntryWords } from './desk-entry.ts'
import { deskListWords } from './desk-list.ts'
import { deskTerms } from './desk-terms.ts'
import { deskTicketWords } from './desk-ticket.ts'
import { deskVerbWords } from './desk-verb.ts'

const id = {
  title: 'Meja bantuan',
  product: 'Ruang Pantau',
  terms: deskTerms.id,
  list: deskListWords.id,
  ticket: deskTicketWords.id,
  verb: deskVerbWords.id,
  entry: deskEntryWords.id,
  signIn: {
    title: 'Masuk ke meja bantuan',
    again: 'Sesi Anda berakhir',
    kept: 'Yang sedang Anda ketik tetap tersimpan. Masuk lagi untuk melanjutkan.',
    name: 'Nama',
    password: 'Kata sandi',
    action: 'Masuk',
    working: 'Sedang masuk…',
    away: 'Hub tidak menjawab. Nama Anda tetap tersimpan; coba lagi sebentar lagi.',
    nameNeeded: 'Isi nama Anda.',
    passwordNeeded: 'Isi kata sandi Anda.',
    notAllowed: (name: string) =>
      `${name} tidak boleh melihat tiket. Masuk sebagai petugas meja bantuan.`,
    other: 'Masuk sebagai orang lain',
  },
  bar: {
    open: (count: string) => `${count} terbuka`,
    overdue: (count: string) => `${count} lewat tenggat`,
    critical: (count: string) => `${count} kritis`,
    help: 'Tombol',
    admin: 'Pengelolaan',
    handover: 'Serah terima',
    sinceLook: 'Sejak terakhir dilihat',
    language: 'English',
    theme: { dark: 'Tampilan terang', light: 'Tampilan gelap' },
    signOut: 'Keluar',
    province: 'seluruh provinsi',
  },
  gone: {
    title: 'Hub tidak tersambung',
    last: (moment: string, age: string) =>
      `Daftar ini dari ${moment}, ${age} yang lalu. Tiket baru tetap dapat dicatat dan dikirim nanti.`,
    never: 'Daftar belum dapat dimuat. Tiket baru tetap dapat dicatat dan dikirim nanti.',
    stale: (age: string) => `Daftar ini tidak diperbarui sejak ${age} yang lalu.`,
  },
  outbox: {
    waiting: (count: number) => `${count} tiket belum terkirim, akan dicoba lagi`,
    retry: 'Coba sekarang',
    refused: (title: string) => `Ditolak hub: “${title}”`,
    edit: 'Perbaiki',
    opened: (number: number) => `Tiket #${number} dibuka`,
    openedSimilar: (number: number, similar: string) =>
      `Tiket #${number} dibuka. Mungkin sama dengan ${similar}.`,
    show: 'Lihat tiket',
    dismiss: 'Tutup pemberitahuan',
    noRoom: 'Peramban ini tidak dapat menyimpan. Jangan muat ulang sebelum terkirim.',
  },
  help: {
    title: 'Tombol papan ketik',
    close: 'Tutup',
    keys: [
      ['n', 'tiket baru: ketik seperti diucapkan, Enter, Enter'],
      ['/', 'cari tiket (#nomor, kata) atau tempat'],
      ['j  k', 'tiket berikut, tiket sebelum'],
      ['Enter', 'buka tiket'],
      ['Esc', 'kembali ke daftar; menutup jendela tanpa membuang ketikan'],
      ['a', 'tugaskan, kepada saya bila tidak diisi lain'],
      ['m', 'tindakan pada tiket: lalu satu huruf dari menu'],
      ['t', 'komentar'],
      ['.', 'tampilkan yang baru di daftar'],
      ['x', 'pilih atau lepas tiket; lalu m untuk semuanya'],
      ['f', 'saringan'],
      ['g', 'tampilan tersimpan: g lalu angka'],
      ['c', 'yang berubah sejak terakhir Anda lihat'],
      ['?', 'bantuan ini'],
    ] as readonly (readonly [string, string])[],
  },
  dialog: { close: 'Tutup', cancel: 'Batal' },
  skip: 'Langsung ke daftar tiket',
  failed: 'Bagian ini belum dapat dimuat. Dicoba lagi sendiri.',
}

const en: typeof id = {
  title: 'Help desk',
  product: 'Ruang Pantau',
  terms: deskTerms.en,
  list: deskListWords.en,
  ticket: deskTicketWords.en,
  verb: deskVerbWords.en,
  entry: deskEntryWords.en,
  signIn: {
    title: 'Sign in to the help desk',
    again: 'Your session has ended',
    kept: 'What you were typing is kept. Sign in again to go on.',
    name: 'Name',
    password: 'Password',
    action: 'Sign in',
    working: 'Signing in…',
    away: 'The hub does not answer. Your name is kept; try again in a moment.',
    nameNeeded: 'Fill in your name.',
    passwordNeeded: 'Fill in your password.',
    notAllowed: (name) => `${name} may not see tickets. Sign in as staff of the help desk.`,
    other: 'Sign in as somebody else',
  },
  bar: {
    open: (count) => `${count} open`,
    overdue: (count) => `${count} overdue`,
    critical: (count) => `${count} critical`,
    help: 'Keys',
    admin: 'Administration',
    handover: 'Shift hand-over',
    sinceLook: 'Since you last looked',
    language: 'Bahasa Indonesia',
    theme: { dark: 'Light theme', light: 'Dark theme' },
    signOut: 'Sign out',
    province: 'the whole province',
  },
  gone: {
    title: 'The hub is not connected',
    last: (moment, age) =>
      `This list is of ${moment}, ${age} ago. New tickets can still be written and are sent later.`,
    never: 'The list cannot be loaded yet. New tickets can still be written and are sent later.',
    stale: (age) => `This list has not been renewed for ${age}.`,
  },
  outbox: {
    waiting: (count) =>
      count === 1
        ? '1 ticket is not sent yet and will be tried again'
        : `${count} tickets are not sent yet and will be tried again`,
    retry: 'Try now',
    refused: (title) => `Refused by the hub: “${title}”`,
    edit: 'Correct it',
    opened: (number) => `Ticket #${number} is open`,
    openedSimilar: (number, similar) =>
      `Ticket #${number} is open. It may be the same as ${similar}.`,
    show: 'Show the ticket',
    dismiss: 'Close this notice',
    noRoom: 'This browser cannot keep anything. Do not reload before it is sent.',
  },
  help: {
    title: 'Keys',
    close: 'Close',
    keys: [
      ['n', 'new ticket: type as spoken, Enter, Enter'],
      ['/', 'find tickets (#number, words) or places'],
      ['j  k', 'next ticket, previous ticket'],
      ['Enter', 'open the ticket'],
      ['Esc', 'back to the list; closes a window and keeps what was typed'],
      ['a', 'assign, to me unless another name is given'],
      ['m', 'actions on the ticket: then one letter of the menu'],
      ['t', 'comment'],
      ['.', 'show what is new on the list'],
      ['x', 'select a ticket or not; then m for all of them'],
      ['f', 'filter'],
      ['g', 'saved views: g, then a digit'],
      ['c', 'what changed since you last looked'],
      ['?', 'this help'],
    ],
  },
  dialog: { close: 'Close', cancel: 'Cancel' },
  skip: 'Skip to the list of tickets',
  failed: 'This part cannot be loaded yet. It is tried again by itself.',
}

/** Everything that the desk says, but for its parts with words of their own. */
export const deskWords = { id, en }

/** The desk's words in one language. */
export type DeskWords = typeof id
