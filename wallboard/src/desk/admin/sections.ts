/** What can be administered, in the order of the tabs. */
export type Section = 'screens' | 'people' | 'tokens' | 'audit'

const needed = {
  screens: 'screens.manage',
  people: 'people.manage',
  tokens: 'people.manage',
  audit: 'audit.read',
} as const satisfies Readonly<Record<Section, string>>

/** The sections that somebody with these permissions may open; empty for most of the desk. */
export function sectionsFor(permissions: readonly string[]): readonly Section[] {
  const all = Object.keys(needed) as Section[]
  return all.filter((section) => permissions.includes(needed[section]))
}
