/** A member of a JSON object with the text of its value as it was written. */
export interface JsonMember {
  key: string
  text: string
}

const space = /[ \t\n\r]*/y
const string = /"[^"\\]*(?:\\.[^"\\]*)*"/y
const scalar = /[^,\]}\s]+/y
const bracketOrString = /[{}[\]"]/g

/**
 * The members of the object that lies at a path inside a JSON text, in the order of the text and
 * with repeated keys. `JSON.parse` forgets how a value was written and which keys came twice; what
 * is set aside must keep both. `text` must be valid JSON. Null when there is no object at the path;
 * of a key that comes twice on the way the last one counts, as in `JSON.parse`.
 */
export function membersAt(text: string, path: readonly string[]): JsonMember[] | null {
  let at = skip(space, text, 0)
  for (const key of path) {
    const last = [...members(text, at)].findLast((member) => member.key === key)
    if (!last) return null
    at = last.from
  }
  if (text[at] !== '{') return null
  return Array.from(members(text, at), ({ key, from, to }) => ({ key, text: text.slice(from, to) }))
}

interface Span {
  key: string
  from: number
  to: number
}

function* members(text: string, object: number): Generator<Span> {
  if (text[object] !== '{') return
  let at = skip(space, text, object + 1)
  while (text[at] === '"') {
    const keyEnd = skip(string, text, at)
    const key = JSON.parse(text.slice(at, keyEnd)) as string
    const from = skip(space, text, skip(space, text, keyEnd) + 1)
    const to = endOfValue(text, from)
    yield { key, from, to }
    // Past the comma to the next key; past the closing brace to whatever is no key.
    const after = skip(space, text, to)
    if (text[after] !== ',') return
    at = skip(space, text, after + 1)
  }
}

function endOfValue(text: string, from: number): number {
  if (text[from] === '"') return skip(string, text, from)
  if (text[from] !== '{' && text[from] !== '[') return skip(scalar, text, from)
  let depth = 0
  let at = from
  do {
    bracketOrString.lastIndex = at
    const found = bracketOrString.exec(text)
    if (!found) return text.length
    at = found[0] === '"' ? skip(string, text, found.index) : found.index + 1
    if (found[0] === '{' || found[0] === '[') depth += 1
    if (found[0] === '}' || found[0] === ']') depth -= 1
  } while (depth > 0)
  return at
}

/** Where the match of a sticky pattern ends; `at` itself when it does not match there. */
function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}
