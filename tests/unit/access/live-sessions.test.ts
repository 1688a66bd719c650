import { describe, expect, test } from 'vitest'
import { changeUser, removeUser, resetPassword } from '../../../server/src/commands/people/users.ts'
import { peopleRoom } from '../../support/builders/people.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

describe('a session', () => {
  test('ends half an hour after it was opened or renewed', async () => {
    await using room = await peopleRoom()
    const { sessions } = room.desk
    const { token, id } = sessions.open(await room.add())
    room.clock.pass(29 * MINUTE)
    expect(sessions.principalOf(token)?.name).toBe('Siti')
    expect(sessions.renew(id)?.expiresAt).toBe(room.clock.now() + 30 * MINUTE)
    room.clock.pass(30 * MINUTE - 1)
    expect(sessions.principalOf(token)).not.toBeNull()
    room.clock.pass(1)
    expect(sessions.principalOf(token)).toBeNull()
    expect(sessions.renew(id)).toBeNull()
  })

  test('ends after sixteen hours, however often it is renewed', async () => {
    await using room = await peopleRoom()
    const { sessions } = room.desk
    const { token, id } = sessions.open(await room.add())
    for (let spent = 0; spent < 16 * HOUR - 20 * MINUTE; spent += 20 * MINUTE) {
      room.clock.pass(20 * MINUTE)
      sessions.renew(id)
    }
    expect(sessions.principalOf(token)).not.toBeNull()
    room.clock.pass(20 * MINUTE)
    expect(sessions.principalOf(token)).toBeNull()
  })

  test('is who its user is now: another role and area hold at once', async () => {
    await using room = await peopleRoom()
    const { token } = room.desk.sessions.open(await room.add())
    await changeUser({ name: 'siti', role: 'DESK', area: '35.78' }, 'administrator', room.desk)
    const principal = room.desk.sessions.principalOf(token)
    expect(principal).toMatchObject({ name: 'Siti', role: 'DESK', area: '35.78' })
  })

  test('ends with its user, and is not that of somebody who gets the name later', async () => {
    await using room = await peopleRoom()
    const { token } = room.desk.sessions.open(await room.add())
    await removeUser('siti', undefined, 'administrator', room.desk)
    expect(room.desk.sessions.principalOf(token)).toBeNull()
    await room.add()
    expect(room.desk.sessions.principalOf(token)).toBeNull()
    expect(room.restarted().principalOf(token)).toBeNull()
  })

  test('ends when the password is set anew', async () => {
    await using room = await peopleRoom()
    const { token } = room.desk.sessions.open(await room.add())
    await resetPassword('siti', null, 'administrator', room.desk)
    expect(room.desk.sessions.principalOf(token)).toBeNull()
  })

  test('survives a restart of the hub, of which no token is kept', async () => {
    await using room = await peopleRoom()
    const { token } = room.desk.sessions.open(await room.add())
    expect(room.restarted().principalOf(token)?.name).toBe('Siti')
    expect(JSON.stringify(room.desk.secrets.tokens())).not.toContain(token)
  })

  test('goes when its user has opened thirty others since', async () => {
    await using room = await peopleRoom()
    const user = await room.add()
    const opened = Array.from({ length: 31 }, () => room.desk.sessions.open(user))
    const alive = opened.filter(({ token }) => room.desk.sessions.principalOf(token))
    expect(alive).toEqual(opened.slice(1))
    expect(room.desk.secrets.tokens()).toHaveLength(30)
  })
})
