import { textFault, type TextRule } from '../text.ts'

/** A name is one visible line of 1 to 60 characters. */
const nameRule: TextRule = { most: 60, required: true, lines: false }

/** Actors of the journal that nobody may be called: what they did would look like the hub's. */
const reserved = new Set(['administrator', 'hub', 'public', 'rehearsal'])

/** A name as it is kept, or what is wrong with it. */
export type ReadName = { ok: true; name: string } | { ok: false; message: string }

/**
 * Reads the name of a person, a screen or a machine: trimmed, in Unicode's NFKC form, 1 to 60
 * characters, none of them a control, invisible or direction character.
 */
export function readName(text: string): ReadName {
  // What is refused at any rate need not be normalised first, whatever its length.
  const fault = textFault('name', text, { ...nameRule, most: 2 * nameRule.most })
  const name = fault ? '' : text.normalize('NFKC').trim()
  const wrong = fault ?? textFault('name', name, nameRule)
  if (wrong) return { ok: false, message: wrong.message }
  if (!reserved.has(nameKey(name))) return { ok: true, name }
  return { ok: false, message: `name: "${name}" is the hub's own; take another.` }
}

/** What all writings of one name have in common; names differ by more than case. */
export function nameKey(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase()
}
