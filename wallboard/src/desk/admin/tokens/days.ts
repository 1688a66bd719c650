const most = 3_650

/** Days as typed, 1 to 3,650; null for nothing (until revoked); undefined for what cannot be. */
export function daysOf(typed: string): number | null | undefined {
  const text = typed.trim()
  if (text === '') return null
  const days = Number(text)
  return /^\d+$/.test(text) && days >= 1 && days <= most ? days : undefined
}
