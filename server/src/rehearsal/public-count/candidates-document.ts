/** Neutral and far apart from one another; nobody's real colours. */
const colours = ['#8d6bb8', '#3f9aa8', '#b8863b', '#6f8f4e', '#a85f7d']

/**
 * The candidates file that goes with the rehearsal's files, in the publisher's form: pair ids are
 * the ballot numbers. Names say nothing but the number, so that no real name stands on figures that
 * never were.
 */
export function candidatesDocument(columns: number, province = '35'): string {
  const pairs = Array.from({ length: columns }, (_, index) => [
    index + 1,
    {
      nama: `Pasangan ${index + 1}`,
      warna: colours[index % colours.length],
      nomor_urut: index + 1,
    },
  ])
  return JSON.stringify({ [province]: Object.fromEntries(pairs) })
}
