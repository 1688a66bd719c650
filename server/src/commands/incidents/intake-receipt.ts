import type { Moment } from '../../domain/clock.ts'
import type { Incident } from '../../domain/incidents/incident.ts'
import type { Signer } from '../signer.ts'

const PURPOSE = 'intake-receipt'

/**
 * The secret that who reported a problem gets: `1042-` and letters that nobody guesses. It is made
 * of the ticket and kept nowhere, so that sending a report again gives the same one.
 */
export function receiptOf(ticket: Pick<Incident, 'number' | 'openedAt'>, signer: Signer): string {
  return `${ticket.number}-${signer.sign(PURPOSE, textOf(ticket))}`
}

/** The ticket that a receipt is for, however it was typed; undefined when it is for none. */
export function ticketOfReceipt<Ticket extends { number: number; openedAt: Moment }>(
  receipt: string,
  signer: Signer,
  get: (number: number) => Ticket | undefined,
): Ticket | undefined {
  const [, digits = '', signature = ''] = /^#?(\d{1,9})-([\w-]+)$/.exec(receipt.trim()) ?? []
  const ticket = get(Number(digits))
  const valid = ticket && signer.verify(PURPOSE, textOf(ticket), signature.toUpperCase())
  return valid ? ticket : undefined
}

/** The moment too: after a journal was begun anew its first ticket is another one. */
function textOf({ number, openedAt }: { number: number; openedAt: Moment }): string {
  return `${number} ${openedAt}`
}
