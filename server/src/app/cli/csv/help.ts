import { asked, csvKinds } from '../../../ingest/csv/index.ts'

/** The columns of every kind of file, as the help of the command line ends. */
export function columnsHelp(): string {
  const kinds = [...csvKinds.values()].flatMap(({ name, columns }) => [
    `  ${name}`,
    ...Object.entries(columns).map(([field, { required }]) => {
      return `    ${required ? '*' : ' '} ${asked(field, columns)}`
    }),
  ])
  return [
    '',
    'Columns, in any order (* every row must fill it; more names in Indonesian are understood).',
    'A station is named by its code, or by the code of its village and its number.',
    'Times without a zone are WIB. Numbers have no separators between thousands.',
    ...kinds,
  ].join('\n')
}
