/** The levels of areas, widest first. Polling stations lie below villages. */
export const areaLevels = ['PROVINCE', 'REGENCY', 'DISTRICT', 'VILLAGE'] as const

/** A level of areas. */
export type AreaLevel = (typeof areaLevels)[number]

/** Lengths of a code's dotted parts: province, regency, district, village, station. */
const partLengths = [2, 2, 2, 4, 3]

/** A code as it is written with dots. */
const dottedCode = /^\d\d(?:\.\d\d(?:\.\d\d(?:\.\d{4}(?:\.\d{3})?)?)?)?$/

/**
 * Writes an area or station code with dots (`35.78.01.1001.003`), whether it came with dots or
 * without (`357801`). Null when its digits cannot be a code; an existing area is not implied.
 * Source: Ministry of Home Affairs codes, station number appended in three digits.
 */
export function normaliseCode(text: string): string | null {
  if (dottedCode.test(text)) return text
  const trimmed = text.trim()
  if (!/^\d{2}(\.?\d+)*$/.test(trimmed)) return null
  const digits = trimmed.replaceAll('.', '')
  const parts: string[] = []
  let from = 0
  for (const length of partLengths) {
    if (from === digits.length) break
    if (from + length > digits.length) return null
    parts.push(digits.slice(from, from + length))
    from += length
  }
  if (from !== digits.length) return null
  const dotted = parts.join('.')
  return trimmed.includes('.') && trimmed !== dotted ? null : dotted
}

/** The level of a dotted code; null for a station's. */
export function levelOf(code: string): AreaLevel | null {
  return areaLevels[code.split('.').length - 1] ?? null
}

/** The code one level up; null for the province. */
export function parentOf(code: string): string | null {
  const dot = code.lastIndexOf('.')
  return dot < 0 ? null : code.slice(0, dot)
}

/** Whether `code` is `within` itself or lies inside it. */
export function isWithin(code: string, within: string): boolean {
  return code === within || code.startsWith(`${within}.`)
}

/** The code and those of all areas around it, widest last: `35.78.01` -> itself, `35.78`, `35`. */
export function lineage(code: string): string[] {
  const codes = []
  for (let at: string | null = code; at !== null; at = parentOf(at)) codes.push(at)
  return codes
}
