const graphemes = new Intl.Segmenter('id', { granularity: 'grapheme' })

/**
 * Somebody's text on one line of at most `most` characters as they are seen; what is cut off is an
 * ellipsis. No character is cut in two, and white space of any kind is one space.
 */
export function shorten(text: string, most: number): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  const seen = [...graphemes.segment(line.slice(0, most * 16))]
  if (seen.length <= most && line.length <= most * 16) return line
  const kept = seen.slice(0, most - 1).map(({ segment }) => segment)
  return `${kept.join('').trimEnd()}…`
}
