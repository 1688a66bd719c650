import { type FindingGroup, type GroupTicket, tellings, type Told } from './from-findings.ts'

/** Begins the keys of a group's entries. What is written in another form is another version. */
export function groupKey({ code, contest, place }: FindingGroup): string {
  return `finding:v1:${code}:${contest ?? '-'}:${place}`
}

/** The key under which the `n`th ticket of a group is opened. */
export function openingKey(group: string, n: number): string {
  return `${group}:${n}`
}

/** The key under which it is told something, at a version of it and with so many findings. */
export function tellingKey(
  group: string,
  n: number,
  what: Told,
  version: number,
  count: number,
): string {
  return `${group}:${n}:${what}:${version}:${count}`
}

/** What the key of an opening says; null for another one. */
export function readOpeningKey(key: string): (Pick<GroupTicket, 'n'> & { group: string }) | null {
  const [, group, n] = /^(finding:v1:.+):(\d+)$/.exec(key) ?? []
  return group === undefined ? null : { group, n: Number(n) }
}

/** What the key of a telling says; null for another one. */
export function readTellingKey(
  key: string,
): (Pick<GroupTicket, 'count'> & { group: string; told: Told }) | null {
  const [, group, word, count] = /^(finding:v1:.+):\d+:([A-Z]+):\d+:(\d+)$/.exec(key) ?? []
  const told = tellings.find((one) => one === word)
  return group === undefined || !told ? null : { group, told, count: Number(count) }
}
