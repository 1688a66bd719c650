import { describe, expect, test } from 'vitest'
import type { Ask } from '../../../../wallboard/src/feed/query.ts'
import { fileFault, type Put, sendFile } from '../../../../wallboard/src/intake/upload.ts'

test.each([
  ['image/jpeg', 10_000_000, null],
  ['application/pdf', 1, null],
  ['image/jpeg', 10_000_001, 'TOO_LARGE'],
  ['image/heic', 5, 'TYPE_NOT_TAKEN'],
  ['', 5, 'TYPE_NOT_TAKEN'],
  ['image/png', 0, 'EMPTY'],
])('a file of type %j with %i bytes: %j', (type, size, fault) => {
  expect(fileFault({ type, size })).toBe(fault)
})

describe('a file that is sent', () => {
  const file = new File(['isi'], 'foto.jpg', { type: 'image/jpeg' })
  const place = { url: '/attachments/upload/x' }
  const asks = (requestUpload: object): Ask => (async () => ({ requestUpload })) as unknown as Ask
  const puts =
    (status: number, text = ''): Put =>
    async () => ({ status, text })
  const send = (ask: Ask, put: Put) => sendFile(ask, put, '1-X', file, () => undefined)

  test('is there when the hub says so', async () => {
    expect(await send(asks(place), puts(201))).toBeNull()
  })

  test('fails with the code that the hub gave', async () => {
    const body = JSON.stringify({ errors: [{ extensions: { code: 'BROKEN' } }] })
    expect(await send(asks(place), puts(422, body))).toBe('BROKEN')
    expect(await send(asks({ code: 'FULL' }), puts(201))).toBe('FULL')
  })

  test('fails with a word for it when something between answers, or nothing', async () => {
    expect(await send(asks(place), puts(502, '<html>'))).toBe('OTHER')
    const lost = () => Promise.reject(new Error('lost'))
    expect(await send(asks(place), lost)).toBe('AWAY')
    expect(await send(lost as unknown as Ask, puts(201))).toBe('AWAY')
  })
})
