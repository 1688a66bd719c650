import { describe, expect, test } from 'vitest'
import {
  addUser,
  changeUser,
  removeUser,
  resetPassword,
} from '../../../../server/src/commands/people/users.ts'
import { PASSWORD, peopleRoom } from '../../../support/builders/people.ts'

const admin = 'administrator'

describe('a user', () => {
  test('is on record with name, role and area, and never with a secret', async () => {
    await using room = await peopleRoom()
    await room.add({ name: ' Siti Aminah ', area: '35.78' })
    const data = { name: 'Siti Aminah', role: 'REPORTER', area: '35.78' }
    expect(room.recorded()).toEqual([['user.added', data]])
    expect(room.desk.people.user('SITI AMINAH')).toMatchObject({ ...data, addedBy: admin })
  })

  test('gets a password that the hub makes up when none is given', async () => {
    await using room = await peopleRoom()
    const who = { name: 'Siti', role: 'DESK', area: null, password: null } as const
    const added = await addUser(who, admin, room.desk)
    const password = added.ok ? added.done.password : null
    expect(password).toMatch(/^\w{4}(-\w{4}){3}$/)
    expect((await room.signIn({ password: password ?? '' })).kind).toBe('opened')
  })

  test.each([
    ['a name that differs by case only', { name: 'SITI' }, 'NAME_TAKEN', 'name'],
    ['no name', { name: ' ' }, 'NAME_UNUSABLE', 'name'],
    ['an area that is none', { name: 'Budi', area: '35.99' }, 'AREA_UNKNOWN', 'area'],
    ['a short password', { name: 'Budi', password: '123456789' }, 'PASSWORD_LENGTH', 'password'],
    [
      'a password of 200,000 characters',
      { name: 'Budi', password: 'x'.repeat(200_000) },
      'PASSWORD_LENGTH',
      'password',
    ],
    [
      'its name for a password',
      { name: 'Budi Santoso', password: 'budi santoso' },
      'PASSWORD_IS_NAME',
      'password',
    ],
  ])('with %s is not added', async (_, more, code, field) => {
    await using room = await peopleRoom()
    await room.add()
    const who = { role: 'DESK', area: null, password: PASSWORD, ...more } as const
    const added = await addUser(who, admin, room.desk)
    expect(added).toMatchObject({ ok: false, problem: { code, path: [field] } })
    expect(room.recorded()).toHaveLength(1)
  })

  test('is added once when two add the same name at once', async () => {
    await using room = await peopleRoom()
    const who = { role: 'DESK', area: null, password: PASSWORD } as const
    const both = await Promise.all([
      addUser({ ...who, name: 'Siti' }, admin, room.desk),
      addUser({ ...who, name: 'siti' }, admin, room.desk),
    ])
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true])
    expect(room.recorded()).toHaveLength(1)
  })

  test('keeps what a change leaves out', async () => {
    await using room = await peopleRoom()
    await room.add({ area: '35.78' })
    await changeUser({ name: 'siti', role: 'SUPERVISOR' }, admin, room.desk)
    expect(room.desk.people.user('siti')).toMatchObject({ role: 'SUPERVISOR', area: '35.78' })
    await changeUser({ name: 'siti', area: null }, admin, room.desk)
    expect(room.desk.people.user('siti')).toMatchObject({ role: 'SUPERVISOR', area: null })
    expect((await room.signIn()).kind).toBe('opened')
  })

  test('that somebody changed first is not changed on an older version', async () => {
    await using room = await peopleRoom()
    const { version } = await room.add()
    await changeUser({ name: 'siti', role: 'DESK', version }, admin, room.desk)
    const late = await changeUser({ name: 'siti', role: 'ADMIN', version }, admin, room.desk)
    expect(late).toMatchObject({ ok: false, problem: { kind: 'conflict' } })
    const removed = await removeUser('siti', version, admin, room.desk)
    expect(removed).toMatchObject({ ok: false, problem: { kind: 'conflict' } })
    expect(room.desk.people.user('siti')?.role).toBe('DESK')
  })

  test('does not come in with the old password once it is set anew', async () => {
    await using room = await peopleRoom()
    await room.add()
    await resetPassword('siti', 'kata sandi yang baru', admin, room.desk)
    expect((await room.signIn()).kind).toBe('wrong')
    expect((await room.signIn({ password: 'kata sandi yang baru' })).kind).toBe('opened')
  })

  test('does not come in with the old password either when the hub failed to keep the new one', async () => {
    await using room = await peopleRoom()
    await room.add()
    const { secrets } = room.desk
    const full = { ...secrets, putPassword: () => raise('the disk is full') }
    const reset = resetPassword('siti', null, admin, { ...room.desk, secrets: full })
    await expect(reset).rejects.toThrow('the disk is full')
    expect((await room.signIn()).kind).toBe('wrong')
  })

  test('who was removed does not come in, nor does a namesake with the old password', async () => {
    await using room = await peopleRoom()
    await room.add()
    await removeUser('siti', undefined, admin, room.desk)
    expect((await room.signIn()).kind).toBe('wrong')
    await room.add({ password: 'kata sandi yang baru' })
    expect((await room.signIn()).kind).toBe('wrong')
  })

  test('who is not there cannot be changed', async () => {
    await using room = await peopleRoom()
    const unknown = { ok: false, problem: { code: 'USER_UNKNOWN' } }
    expect(await changeUser({ name: 'x' }, admin, room.desk)).toMatchObject(unknown)
    expect(await resetPassword('x', null, admin, room.desk)).toMatchObject(unknown)
    expect(await removeUser('x', undefined, admin, room.desk)).toMatchObject(unknown)
  })
})

function raise(message: string): never {
  throw new Error(message)
}
