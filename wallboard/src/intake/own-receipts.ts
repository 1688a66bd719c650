/** A report that was sent from this telephone. */
export type OwnReceipt = { number: number; receipt: string }

const KEY = 'pantau-lapor-terkirim'

/** Most reports that are remembered. */
const MOST = 5

/** The reports that were sent from here, newest first; empty when nothing can be read. */
export function ownReceipts(storage: Storage): OwnReceipt[] {
  try {
    const kept: unknown = JSON.parse(storage.getItem(KEY) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isReceipt).slice(0, MOST) : []
  } catch {
    return []
  }
}

/** Remembers a report, in place of the oldest one when there are many. */
export function rememberReceipt(storage: Storage, own: OwnReceipt): void {
  const others = ownReceipts(storage).filter(({ receipt }) => receipt !== own.receipt)
  storage.setItem(KEY, JSON.stringify([own, ...others].slice(0, MOST)))
}

function isReceipt(value: unknown): value is OwnReceipt {
  if (typeof value !== 'object' || value === null) return false
  const { number, receipt } = value as Partial<OwnReceipt>
  return typeof number === 'number' && typeof receipt === 'string'
}
