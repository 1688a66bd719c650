/** An object that came out of `JSON.parse`. */
export type JsonObject = Readonly<Record<string, unknown>>

/** Whether a parsed value is an object; arrays and null are none. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The value of an own member; undefined when there is none, whatever prototypes say. */
export function member(object: unknown, key: string): unknown {
  return isObject(object) && Object.hasOwn(object, key) ? object[key] : undefined
}

/** A text without the mark that some editors put in front of it. */
export function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text
}

/** How a value is shown in a sentence: its JSON, cut after 40 characters; `nothing` when absent. */
export function shown(value: unknown): string {
  if (value === undefined) return 'nothing'
  const text = JSON.stringify(value)
  return text.length > 40 ? `${text.slice(0, 39)}…` : text
}

/** Where a text stops being JSON, as line and column from 1; the place after its end when cut off. */
export function brokenJson(text: string): string {
  let sound = 0
  let broken = text.length + 1
  while (broken - sound > 1) {
    const middle = (sound + broken) >> 1
    if (canGoOn(text.slice(0, middle))) sound = middle
    else broken = middle
  }
  const before = text.slice(0, sound).split('\n')
  return `broken at line ${before.length}, column ${(before.at(-1) ?? '').length + 1}`
}

/**
 * Whether some ending would make a JSON text of this beginning. `JSON.parse` names a position for
 * some faults only; that a beginning merely ends too early it says of all.
 */
function canGoOn(beginning: string): boolean {
  try {
    JSON.parse(beginning)
    return true
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : ''
    const at = /at position (\d+)/.exec(said)?.[1]
    return said.startsWith('Unexpected end') || Number(at) === beginning.length
  }
}
