/** What a text that a person wrote may be. */
export interface TextRule {
  /** Most characters (code points). */
  most: number
  /** Whether something visible must be in it; a text left out is then a fault too. */
  required: boolean
  /** Whether it may have several lines, and tabs. */
  lines: boolean
}

/** One line, such as the title of a ticket or a name; it may be left out. */
export const SHORT_TEXT: TextRule = { most: 200, required: false, lines: false }

/** Several lines, such as a description or the note of a verb; it may be left out. */
export const LONG_TEXT: TextRule = { most: 10_000, required: false, lines: true }

/** What is wrong with a text. */
export interface TextFault {
  code: 'TEXT_MISSING' | 'TEXT_TOO_LONG' | 'TEXT_CHARACTER'
  /** Names the field and, for a character, its code point and its place counted from 1. */
  message: string
  field: string
}

/**
 * The first fault of a person's text; null when there is none. Refused are only characters that make
 * a text look other than it is: controls, those that turn the direction of writing, invisible ones,
 * and halves of characters. Markup, braces and formulas are text like any other and stay as they are.
 */
export function textFault(
  field: string,
  text: string | null | undefined,
  rule: TextRule,
): TextFault | null {
  const { most, required } = rule
  if (required && !isVisible(text ?? '')) {
    return {
      code: 'TEXT_MISSING',
      field,
      message: `${field} is empty; write 1 to ${most} characters.`,
    }
  }
  if (text === null || text === undefined) return null
  const length = lengthOf(text)
  if (length > most) {
    const message = `${field} has ${length} characters; write at most ${most}.`
    return { code: 'TEXT_TOO_LONG', field, message }
  }
  const at = refusedAt(text, rule)
  if (at === null) return null
  const place = lengthOf(text.slice(0, at)) + 1
  const message = `${field} has ${nameOf(text, at)} at character ${place}; write it without.`
  return { code: 'TEXT_CHARACTER', field, message }
}

/** Whether anything of a text can be seen. */
function isVisible(text: string): boolean {
  // The blank braille pattern is a symbol that shows nothing.
  return /[^\p{Z}\p{C}\p{Default_Ignorable_Code_Point}\u2800]/u.test(text)
}

/**
 * Controls (also those that end a line), halves of pairs, marks of annotations, and all that Unicode
 * says to draw as nothing, which is where the controls of direction are.
 */
const suspect = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\uFFF9-\uFFFB]|\p{Default_Ignorable_Code_Point}/gu

/** How an emoji is drawn; they hide nothing. */
const emojiSelector = /[\uFE0E\uFE0F]/

const joiner = '\u200D'

function refusedAt(text: string, { lines }: TextRule): number | null {
  for (const { 0: character, index } of text.matchAll(suspect)) {
    if (lines && /[\n\t\u2028\u2029]/.test(character)) continue
    if (emojiSelector.test(character)) continue
    if (character === joiner && joinsEmoji(text, index)) continue
    return index
  }
  return null
}

/** A joiner between two pictures makes one of them: a family, a flag. */
function joinsEmoji(text: string, at: number): boolean {
  const before = /\p{Extended_Pictographic}[\uFE0F\p{Emoji_Modifier}]?$/u
  return (
    before.test(text.slice(Math.max(0, at - 5), at)) && startsPicture(text.slice(at + 1, at + 3))
  )
}

function startsPicture(text: string): boolean {
  return /^\p{Extended_Pictographic}/u.test(text)
}

const names: readonly [RegExp, string][] = [
  [/\n/, 'a line break'],
  [/\t/, 'a tab'],
  [/[\u2028\u2029]/, 'a line break'],
  [/[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/, 'a control of the direction of writing'],
  [/\p{Cs}/u, 'half of a character'],
  [/\p{Cc}/u, 'a control character'],
]

function nameOf(text: string, at: number): string {
  const point = text.codePointAt(at) ?? 0
  const character = String.fromCodePoint(point)
  const [, name] = names.find(([kind]) => kind.test(character)) ?? [null, 'an invisible character']
  return `${name} (U+${point.toString(16).toUpperCase().padStart(4, '0')})`
}

/** In code points; a half of a pair counts as one. */
function lengthOf(text: string): number {
  let length = 0
  for (const _ of text) length += 1
  return length
}
