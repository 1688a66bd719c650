import { describe, expect, test } from 'vitest'
import { newPassword, Passwords } from '../../../server/src/access/passwords.ts'

describe('a password', () => {
  const passwords = new Passwords()

  test('is kept as argon2id with 19 MiB, two passes and a salt of its own', async () => {
    const [one, other] = await Promise.all([passwords.hash('rahasia'), passwords.hash('rahasia')])
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/)
    expect(one).not.toBe(other)
  })

  test('is the same as itself, however its accents were typed, and as no other', async () => {
    const hash = await passwords.hash('caf\u00E9 rahasia')
    expect(await passwords.compare('cafe\u0301 rahasia', hash)).toBe('same')
    expect(await passwords.compare('cafe rahasia', hash)).toBe('different')
    expect(await passwords.compare('', hash)).toBe('different')
  })

  test('is hashed as the reference implementation of argon2 does', async () => {
    // From the tests of phc-winner-argon2: argon2id, version 19, "password" with "somesalt".
    const tag = 'CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc'
    const hash = `$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$${tag}`
    expect(await passwords.compare('password', hash)).toBe('same')
    expect(await passwords.compare('Password', hash)).toBe('different')
  })

  test('of nobody takes the work of any other and is never the same', async () => {
    expect(await passwords.compare('rahasia', null)).toBe('different')
    expect(await passwords.compare('rahasia', 'no hash at all')).toBe('different')
  })

  test('is not compared when forty others wait already', async () => {
    const asked = Array.from({ length: 50 }, () => passwords.compare('rahasia', null))
    const answers = await Promise.all(asked)
    expect(answers.filter((answer) => answer === 'busy')).toHaveLength(8)
    expect(await passwords.compare('rahasia', null)).toBe('different')
  })

  test('that the hub makes up can be read out, and is another each time', () => {
    const made = Array.from({ length: 200 }, () => newPassword())
    expect(new Set(made).size).toBe(200)
    for (const one of made) expect(one).toMatch(/^([a-hj-km-np-z2-9]{4}-){3}[a-hj-km-np-z2-9]{4}$/)
  })
})
