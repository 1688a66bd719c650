import { dangers } from './dangers.ts'
import { manners } from './manners.ts'
import { sirekapTroubles } from './sirekap.ts'
import { things } from './things.ts'
import { troubles } from './troubles.ts'

const vocabulary = { ...things, ...troubles, ...sirekapTroubles, ...dangers, ...manners }

/** Something that many words say: `ballot` is a `surat suara`, an `ss`, a `srt suara`. */
export type Concept = keyof typeof vocabulary

/** What each form means, its words written as one. */
export const meanings: ReadonlyMap<string, Concept> = new Map(
  (Object.keys(vocabulary) as Concept[]).flatMap((concept) =>
    vocabulary[concept].split('|').map((form) => [form.replaceAll(' ', ''), concept] as const),
  ),
)
