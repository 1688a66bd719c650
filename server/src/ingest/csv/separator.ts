/** What spreadsheets put between fields; the semicolon is what they write in Indonesia. */
const separators = [';', ',', '\t'] as const

/** A character of {@link separators}. */
export type Separator = (typeof separators)[number]

/** The separator of a header: the one it holds most of outside quotes; `;` when it holds none. */
export function separatorOf(header: string): Separator {
  const bare = header.replaceAll(/"[^"]*"/g, '')
  const counted = separators.map((separator) => bare.split(separator).length)
  return separators[counted.indexOf(Math.max(...counted))] ?? ';'
}

/** The separator that a first line such as `sep=;` announces; null when it is an ordinary line. */
export function announcedSeparator(line: string): Separator | null {
  const announced = /^sep=(.)$/i.exec(line.trimEnd() === 'sep=' ? line : line.trim())?.[1]
  return separators.find((separator) => separator === announced) ?? null
}
