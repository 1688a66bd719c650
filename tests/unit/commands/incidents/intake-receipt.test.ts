import { expect, test } from 'vitest'
import {
  receiptOf,
  ticketOfReceipt,
} from '../../../../server/src/commands/incidents/intake-receipt.ts'
import { progressOfReport } from '../../../../server/src/domain/incidents/intake.ts'
import { intakeRoom, signer } from '../../../support/builders/intake.ts'

const ticket = { number: 7, openedAt: 1_000 }
const get = (number: number) => (number === 7 ? ticket : undefined)

test('a receipt leads to its ticket, however it is typed', () => {
  const receipt = receiptOf(ticket, signer)
  for (const typed of [receipt, ` #${receipt.toLowerCase()} `]) {
    expect(ticketOfReceipt(typed, signer, get)).toBe(ticket)
  }
})

test('a receipt of a ticket that had this number in an older record leads nowhere', () => {
  const old = receiptOf({ number: 7, openedAt: 999 }, signer)
  expect(ticketOfReceipt(old, signer, get)).toBeUndefined()
})

test.each(['', '7', '7-', '7-X', '8-X', '99999999999-X', '-1-X', 'x'.repeat(1e5)])(
  'a receipt that nobody gave (%.20j) leads nowhere',
  (wrong) => {
    expect(ticketOfReceipt(wrong, signer, get)).toBeUndefined()
  },
)

test('who reported is told in few words how far it has come', async () => {
  await using room = await intakeRoom()
  const { incidents } = room.state.projections
  const progress = () => progressOfReport(room.ticket(1), (number) => incidents.get(number))
  await room.reported()
  expect(progress()).toBe('RECEIVED')
  await room.done('VERIFY', 1, {})
  expect(progress()).toBe('IN_HAND')
  await room.opened()
  await room.done('MERGE', 1, { into: 2 })
  expect(progress()).toBe('RECEIVED')
  await room.done('INVALIDATE', 2, { note: 'bukan kejadian' })
  expect(progress()).toBe('NOT_PURSUED')
})
