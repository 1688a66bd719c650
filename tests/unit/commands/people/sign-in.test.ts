import { describe, expect, test } from 'vitest'
import { signOut } from '../../../../server/src/commands/people/sign-in.ts'
import { changeUser, removeUser } from '../../../../server/src/commands/people/users.ts'
import { type PeopleRoom, peopleRoom } from '../../../support/builders/people.ts'

const MINUTE = 60_000

describe('signing in', () => {
  test('opens a session under any writing of the name, and is on record', async () => {
    await using room = await peopleRoom()
    await room.add()
    const signedIn = await room.signIn({ name: ' SITI ' })
    expect(signedIn).toMatchObject({ kind: 'opened', user: { name: 'Siti' } })
    const session = signedIn.kind === 'opened' ? signedIn.session : null
    const data = { session: session?.id, name: 'Siti', address: '10.0.0.1' }
    expect(room.recorded().at(-1)).toEqual(['session.opened', data])
    expect(JSON.stringify(room.recorded())).not.toContain(session?.token)
  })

  test('fails alike for a wrong password and a name that nobody has', async () => {
    await using room = await peopleRoom()
    await room.add()
    expect(await room.signIn({ password: 'salah' })).toEqual({ kind: 'wrong' })
    expect(await room.signIn({ name: 'Tono' })).toEqual({ kind: 'wrong' })
  })

  test('counts every attempt, also those that come at once', async () => {
    await using room = await peopleRoom()
    await room.add()
    const all = await Promise.all(
      Array.from({ length: 10 }, () => room.signIn({ password: 'salah' })),
    )
    expect(all.filter(({ kind }) => kind === 'wrong')).toHaveLength(5)
    expect(all.filter(({ kind }) => kind === 'limited')).toHaveLength(5)
  })

  test('is refused after too many attempts even with the right password, until it may be', async () => {
    await using room = await peopleRoom()
    await room.add()
    for (let each = 0; each < 5; each += 1) await room.signIn({ password: 'salah' })
    const until = room.clock.now() + 5 * MINUTE
    expect(await room.signIn()).toEqual({ kind: 'limited', until })
    room.clock.pass(5 * MINUTE)
    expect((await room.signIn()).kind).toBe('opened')
  })

  test('does not let somebody in who is removed while the password is looked at', async () => {
    await using room = await peopleRoom()
    await room.add()
    const [signedIn] = await Promise.all([
      room.signIn(),
      removeUser('siti', undefined, 'administrator', room.desk),
    ])
    expect(signedIn.kind).toBe('wrong')
  })

  test('does not let the old password in that is set anew while it is looked at', async () => {
    await using room = await peopleRoom()
    const { name, role, area } = await room.add()
    const { recorder } = room.desk
    const [signedIn] = await Promise.all([
      room.signIn(),
      recorder.record([
        {
          type: 'user.changed',
          data: { name, role, area, passwordReset: true },
          actor: 'administrator',
          stream: 'user:siti',
          expectedVersion: 1,
        },
      ]),
    ])
    expect(signedIn.kind).toBe('wrong')
  })

  test('opens as who they are when they come in, not when they knocked', async () => {
    await using room = await peopleRoom()
    await room.add()
    const change = { name: 'siti', role: 'DESK' } as const
    const [signedIn] = await Promise.all([
      room.signIn(),
      changeUser(change, 'administrator', room.desk),
    ])
    expect(signedIn).toMatchObject({ kind: 'opened', user: { role: 'DESK' } })
  })

  test('that fails is on record, repeated failures of a name in one entry', async () => {
    await using room = await peopleRoom()
    for (let each = 0; each < 7; each += 1) await room.signIn({ name: 'Tono' })
    room.desk.refused.flush()
    const refused = (reason: string, times: number) => [
      'sign-in.refused',
      { name: 'Tono', address: '10.0.0.1', reason, times },
    ]
    expect(room.recorded()).toEqual([
      refused('WRONG', 1),
      refused('LIMITED', 1),
      refused('WRONG', 4),
      refused('LIMITED', 1),
    ])
  })
})

describe('signing out', () => {
  test('ends the session at once and is on record', async () => {
    await using room = await peopleRoom()
    await room.add()
    const { token, id } = await opened(room)
    const pass = { id, expiresAt: 0 }
    await signOut('Siti', pass, room.desk)
    expect(room.desk.sessions.principalOf(token)).toBeNull()
    expect(room.recorded().at(-1)).toEqual(['session.ended', { session: id, name: 'Siti' }])
  })

  test('leaves the other sessions of the user open', async () => {
    await using room = await peopleRoom()
    await room.add()
    const [one, other] = [await opened(room), await opened(room)]
    await signOut('Siti', one, room.desk)
    expect(room.desk.sessions.principalOf(other.token)).not.toBeNull()
  })
})

async function opened(room: PeopleRoom) {
  const signedIn = await room.signIn()
  if (signedIn.kind !== 'opened') throw new Error(signedIn.kind)
  return signedIn.session
}
