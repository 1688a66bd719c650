import { describe, expect, test } from 'vitest'
import { describeError } from '../../../../server/src/app/log/error.ts'
import { cleanFields } from '../../../../server/src/app/log/fields.ts'
import { cleanText } from '../../../../server/src/app/log/text.ts'
import { loggerTo } from '../../../../server/src/app/logger.ts'

const TOKEN = 'mZ3kQ8vT1yXoW7bN5cR2dL9fH4jG6sA0pE-uI_xKzVw'
const RECEIPT = '17-7QW3ER5TY9AS2DF4'
const NIK = '3578014405890003'

describe('a text in the log', () => {
  test.each([
    ['a token', `GET /x?t=${TOKEN} failed`, TOKEN],
    ['what stands behind Bearer', 'Authorization: Bearer pendek', 'pendek'],
    ['a password that says it is one', 'login {"password":"kuda-hitam"}', 'kuda-hitam'],
    ['a receipt', `no report ${RECEIPT}`, '7QW3ER5TY9AS2DF4'],
    ['a phone number', 'hubungi 0812-3456-7890', '3456'],
    ['a NIK', `NIK ${NIK}`, '440589'],
  ])('does not show %s', (_what, text, secret) => {
    expect(cleanText(text)).not.toContain(secret)
  })

  test.each([
    'SQLITE_FULL: database or disk is full',
    'The file original/9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08 is missing',
    'processTicksAndRejections (node:internal/process/task_queues:105:5)',
    'TPS 003 of 35.78.01.1001.003 on 2024-11-27 13:00, 1.234 votes',
    'The token is not valid any more',
    'GRAPHQL_VALIDATION_FAILED',
  ])('stays as it is without secrets: %s', (text) => {
    expect(cleanText(text)).toBe(text)
  })

  test('has nothing in it that steers a terminal or begins a line', () => {
    const text = cleanText('a\u001b[31mred\r\n{"level":"error"}\u009b2J\u2028b\u202egnp\u200b')
    expect(text).toBe('a [31mred {"level":"error"} 2J b gnp ')
  })

  test('is cut off when it is long', () => {
    expect(cleanText('x'.repeat(100_000)).length).toBeLessThan(4_100)
  })
})

describe('the fields of a line', () => {
  test('are hidden by their name, however deep they are', () => {
    const given = { a: { headers: { cookie: 'c' }, list: [{ userPassword: 'p' }] }, variables: {} }
    expect(cleanFields(given)).toEqual({
      a: { headers: '[hidden]', list: [{ userPassword: '[hidden]' }] },
      variables: '[hidden]',
    })
  })

  test('are bounded in number and depth', () => {
    const wide = Object.fromEntries(Array.from({ length: 1_000 }, (_, each) => [`f${each}`, each]))
    expect(Object.keys(cleanFields(wide))).toHaveLength(20)
    const deep = { a: { a: { a: { a: { a: { a: 'deep' } } } } } }
    expect(JSON.stringify(cleanFields(deep))).not.toContain('deep')
  })
})

describe('an error in the log', () => {
  test('says what the program knows, and nothing that hangs on it', () => {
    const cause = Object.assign(new Error(`insert failed for ${NIK}`), {
      code: 'SQLITE_BUSY',
      params: ['kuda-hitam'],
      query: 'insert into people values (?)',
    })
    const described = describeError(new TypeError(`cannot read ${TOKEN}`, { cause }))
    expect(described).toMatchObject({
      type: 'TypeError',
      message: 'cannot read [hidden]',
      cause: { type: 'Error', code: 'SQLITE_BUSY', message: 'insert failed for *************003' },
    })
    expect(described.stack?.[0]).toMatch(/^at .*clean\.test\.ts/)
    expect(JSON.stringify(described)).not.toMatch(/kuda-hitam|insert into/)
  })

  test('that was caused by itself is described to an end', () => {
    const error = new Error('round')
    error.cause = error
    expect(JSON.stringify(describeError(error)).length).toBeLessThan(10_000)
  })
})

test('a logger cleans messages, fields and errors alike, and writes one line of JSON each', () => {
  const lines: string[] = []
  const log = loggerTo('debug', { write: (line) => lines.push(line) })
  log.info({ token: TOKEN, note: `x ${TOKEN}` }, `with ${TOKEN}\nand a line`)
  log.error({ err: new Error(TOKEN) }, 'failed')
  log.warn(new Error(`alone ${TOKEN}`))
  log.debug(`only ${TOKEN}`)
  expect(lines).toHaveLength(4)
  expect(lines.join('')).not.toContain(TOKEN)
  const [info, error, warn] = lines.map((line) => JSON.parse(line) as Record<string, object>)
  expect(info).toMatchObject({ level: 'info', token: '[hidden]', msg: 'with [hidden] and a line' })
  expect(error).toMatchObject({ err: { type: 'Error', message: '[hidden]' }, msg: 'failed' })
  expect(warn).toMatchObject({ err: { message: 'alone [hidden]' } })
})
