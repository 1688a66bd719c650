/** How something is said: who asks, and who complains. */
export const manners = {
  asks:
    'tanya|bertanya|menanyakan|nanya|mau tanya|ditanya|tanya kapan|apakah|kapan|di mana|bagaimana|' +
    'gimana|caranya|info|informasi|minta info|ask|asks|asking|question|where|how to|when',
  complains:
    'protes|memprotes|keberatan|lapor|melapor|laporan|laporkan|melaporkan|komplain|complain|' +
    'mengeluh|keluhan|mengadu|pengaduan|aduan|tidak terima|complains|complaint|objects',
} as const
