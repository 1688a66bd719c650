const SPACE = /[ \t\n\r]*/y
const SCALAR =
  /"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y

type Expectation = 'value' | 'first value' | 'key' | 'first key' | 'colon' | 'more'

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0]
}

/**
 * The index of the first character that keeps a text from being JSON; its length when it ends too
 * early; undefined when it is JSON. The engine's own messages do not always say where.
 */
export function brokenJsonPosition(text: string): number | undefined {
  const open: ('{' | '[')[] = []
  let expected: Expectation = 'value'
  let at = 0
  for (;;) {
    at += matchAt(SPACE, text, at)?.length ?? 0
    const character = text[at]
    if (expected === 'more' && open.length === 0) return character === undefined ? undefined : at
    const closing = open.at(-1) === '{' ? '}' : ']'
    const mayClose = expected === 'more' || expected.startsWith('first')
    if (mayClose && character === closing) {
      open.pop()
      expected = 'more'
      at++
    } else if (expected === 'more') {
      if (character !== ',') return at
      expected = open.at(-1) === '{' ? 'key' : 'value'
      at++
    } else if (expected === 'colon') {
      if (character !== ':') return at
      expected = 'value'
      at++
    } else {
      const isKey = expected.endsWith('key')
      if (!isKey && (character === '{' || character === '[')) {
        open.push(character)
        expected = character === '{' ? 'first key' : 'first value'
        at++
        continue
      }
      const scalar = matchAt(SCALAR, text, at)
      if (scalar === undefined || (isKey && character !== '"')) return at
      expected = isKey ? 'colon' : 'more'
      at += scalar.length
    }
  }
}

/** An index of a text as people count: `line 3, column 14`, both from 1. */
export function lineAndColumn(text: string, index: number): string {
  const before = text.slice(0, index)
  const line = before.split('\n').length
  return `line ${line}, column ${index - before.lastIndexOf('\n')}`
}
