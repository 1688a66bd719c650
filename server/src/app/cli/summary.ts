import type { FileOutcome } from './submit-file.ts'

/** What a run of ingest did, as lines for a person. `files` counts those that were sent. */
export function summarise(outcomes: readonly FileOutcome[]): string[] {
  const sum = (count: (outcome: FileOutcome) => number) =>
    outcomes.reduce((total, outcome) => total + count(outcome), 0)
  const sent = outcomes.filter(({ unreadable }) => unreadable === null)
  const rows = [
    `${counted(
      sum(({ accepted }) => accepted),
      'row',
    )} accepted`,
    `${sum(({ unchanged }) => unchanged)} unchanged`,
    `${sum(({ older }) => older)} older`,
    `${sum(({ quarantined }) => quarantined.length)} quarantined`,
  ]
  return [`${counted(sent.length, 'file')}: ${rows.join(', ')}`, ...outcomes.flatMap(faults)]
}

/** One line for each part of a file that was not taken. */
export function faults({ file, unreadable, quarantined }: FileOutcome): string[] {
  const rows = quarantined.map(({ path, code, reason }) =>
    path === '' ? `  ${file}  ${code}: ${reason}` : `  ${file}  ${path}  ${code}: ${reason}`,
  )
  return unreadable === null ? rows : [`  ${file}: ${unreadable}`, ...rows]
}

/** Whether nothing had to be set aside. */
export function isClean({ unreadable, quarantined }: FileOutcome): boolean {
  return unreadable === null && quarantined.length === 0
}

function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`
}
