import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { describe, expect, test } from 'vitest'
import { agree } from '../../../../server/src/api/web-socket/handshake.ts'

/** The example of RFC 6455, 1.3. */
const [KEY, ACCEPT] = ['dGhlIHNhbXBsZSBub25jZQ==', 's3pPLMBiTxaQ9kYGzzhZRbK+xOo=']

/** A request for a WebSocket; what is undefined in `changed` is left out. */
function request(changed: Record<string, string | undefined> = {}, method = 'GET') {
  const message = new IncomingMessage(new Socket())
  message.method = method
  const headers = {
    upgrade: 'websocket',
    connection: 'Upgrade',
    'sec-websocket-key': KEY,
    'sec-websocket-version': '13',
    ...changed,
  }
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) message.headers[name] = value
  }
  return message
}

/** The lines of an agreement. */
function answer(asked: IncomingMessage, protocol: string | null = null): string[] {
  const agreed = agree(asked, protocol)
  if (!('answer' in agreed)) throw new Error(`Refused: ${agreed.join(' ')}`)
  expect(agreed.answer).toMatch(/\r\n\r\n$/)
  return agreed.answer.trimEnd().split('\r\n')
}

describe('who asks for a WebSocket', () => {
  test('gets the answer of RFC 6455 to its key', () => {
    expect(answer(request())).toEqual([
      'HTTP/1.1 101 Switching Protocols',
      'Upgrade: websocket',
      'Connection: Upgrade',
      `Sec-WebSocket-Accept: ${ACCEPT}`,
    ])
    expect(answer(request({ upgrade: 'WebSocket' }))).toContain('Upgrade: websocket')
  })

  test('is told the protocol that is spoken, if there is one', () => {
    expect(answer(request(), 'graphql-transport-ws').at(-1)).toBe(
      'Sec-WebSocket-Protocol: graphql-transport-ws',
    )
  })

  test.each(['POST', 'HEAD', 'CONNECT'])('by %s is told the method', (method) => {
    expect(agree(request({}, method), null)).toEqual([405, 'Method Not Allowed', 'Allow: GET'])
  })

  test.each([
    ['wants no upgrade', { upgrade: undefined }],
    ['wants another upgrade', { upgrade: 'h2c' }],
    ['has no key', { 'sec-websocket-key': undefined }],
    ['has a key of 15 bytes', { 'sec-websocket-key': Buffer.alloc(15).toString('base64') }],
    ['has a key of 17 bytes', { 'sec-websocket-key': Buffer.alloc(17).toString('base64') }],
    ['has a key that is not base64', { 'sec-websocket-key': 'dGhlIHNhbXBsZSBub25j!!==' }],
    ['has a body', { 'content-length': '5' }],
    ['has a body in pieces', { 'transfer-encoding': 'chunked' }],
    ['has two keys', { 'sec-websocket-key': `${KEY}, ${KEY}` }],
    ['has a line more in its key', { 'sec-websocket-key': `${KEY}\n` }],
  ])('and %s is refused', (_, changed) => {
    expect(agree(request(changed), null)).toEqual([400, 'Bad Request'])
  })

  test.each([undefined, '8', '14', '13, 8', 'abc'])(
    'in version %s is told the right one',
    (version) => {
      expect(agree(request({ 'sec-websocket-version': version }), null)).toEqual([
        426,
        'Upgrade Required',
        'Connection: Upgrade',
        'Upgrade: websocket',
        'Sec-WebSocket-Version: 13',
      ])
    },
  )
})

describe('deflating is', () => {
  const [DEFLATE, AGREED] = [
    'permessage-deflate',
    'Sec-WebSocket-Extensions: permessage-deflate; server_no_context_takeover; client_no_context_takeover',
  ]

  test.each([
    ['Chrome offers', `${DEFLATE}; client_max_window_bits`],
    ['Firefox offers', DEFLATE],
    ['says what the client could do', `${DEFLATE};client_max_window_bits=10`],
    ['quotes a value', `${DEFLATE}; client_max_window_bits="15"`],
    ['wants nothing kept', `${DEFLATE}; server_no_context_takeover; client_no_context_takeover`],
    ['comes after other extensions', `x-webkit-deflate-frame, bbf-usp; a=1, ${DEFLATE}`],
    [
      'comes after one that cannot be met',
      `${DEFLATE}; server_max_window_bits=10, ${DEFLATE}; client_max_window_bits`,
    ],
  ])('agreed on when an offer %s', (_, header) => {
    const asked = request({ 'sec-websocket-extensions': header })
    expect(agree(asked, null)).toMatchObject({ deflates: true })
    expect(answer(asked).at(-1)).toBe(AGREED)
  })

  test.each([
    ['there is no offer', undefined],
    ['the offer is empty', ''],
    ['only others are offered', 'x-webkit-deflate-frame, permessage-bzip2'],
    ['a client wants a smaller window', `${DEFLATE}; server_max_window_bits=10`],
    // The answer would have to say it again: RFC 7692, 7.1.2.1.
    ['a client asks for the window there is', `${DEFLATE}; server_max_window_bits=15`],
    ['a parameter is unknown', `${DEFLATE}; client_max_window_bits; level=9`],
    ['a parameter comes twice', `${DEFLATE}; client_max_window_bits; client_max_window_bits=15`],
    ['a parameter has no use for its value', `${DEFLATE}; server_no_context_takeover=true`],
    ['a window is too small', `${DEFLATE}; client_max_window_bits=7`],
    ['a window is too large', `${DEFLATE}; client_max_window_bits=16`],
    ['a window has a zero before it', `${DEFLATE}; client_max_window_bits=08`],
    ['a parameter is empty', `${DEFLATE}; `],
    ['the name is another', `${DEFLATE}-2, x-${DEFLATE}`],
  ])('not agreed on when %s', (_, header) => {
    const asked = request({ 'sec-websocket-extensions': header })
    expect(agree(asked, null)).toMatchObject({ deflates: false })
    expect(answer(asked).join()).not.toContain('Extensions')
  })
})
