/**
 * A name as the room says it: "Kabupaten Sumenep" is "Sumenep", a city keeps its "Kota" because a
 * regency of the same name often lies around it.
 */
export function shortName(name: string): string {
  return name.replace(/^(kabupaten|kab\.)\s+/i, '')
}

/** A name for a heading, where a regency and the city of its name must not be confused. */
export function headingName(name: string): string {
  return name.replace(/^kabupaten\s+/i, 'Kab. ')
}

/** Any written form of an area code with dots, `3578` and `35.78` alike; null when it is no code. */
export function dottedCode(text: string): string | null {
  const digits = text.trim().replaceAll('.', '')
  if (!/^\d{2}(\d{2}(\d{2})?)?$/.test(digits)) return null
  return digits.replace(/(\d{2})(?=\d)/g, '$1.')
}

/** The regency of a district, or of itself: the first two parts of a dotted code. */
export function regencyOf(code: string): string {
  return code.split('.').slice(0, 2).join('.')
}

/** True for an area inside another one, and for the area itself. Both codes are dotted. */
export function isWithin(code: string, area: string): boolean {
  return code === area || code.startsWith(`${area}.`)
}
