import { describe, expect, test } from 'vitest'
import { changeUser } from '../../../server/src/commands/people/users.ts'
import { issueToken } from '../../../server/src/commands/people/tokens.ts'
import { People } from '../../../server/src/projections/people/people.ts'
import { entries } from '../../support/builders/journal.ts'
import { peopleRoom } from '../../support/builders/people.ts'

describe('who may come in', () => {
  test('is the same after a restart from what was saved', async () => {
    await using room = await peopleRoom()
    await room.add()
    await room.add({ name: 'budi', role: 'DESK', area: '35.78' })
    await changeUser({ name: 'budi', role: 'ADMIN' }, 'administrator', room.desk)
    const machine = { name: 'umpan', role: 'REPORTER', area: null, days: null } as const
    await issueToken(machine, 'administrator', room.desk)
    const people = room.desk.people as People
    const again = new People()
    again.restore(JSON.parse(JSON.stringify(people.save())))
    expect(again.save()).toEqual(people.save())
    expect(again.users().map(({ name }) => name)).toEqual(['budi', 'Siti'])
    for (const name of ['SITI', 'Budi', 'umpan']) expect(again.isTaken(name)).toBe(true)
    expect(again.isTaken('tono')).toBe(false)
  })

  test('is no one of whom a journal says only that they were changed or removed', () => {
    const people = new People()
    const [changed, removed] = entries({ type: 'user.changed' }, { type: 'user.removed' })
    const user = { name: 'Siti', role: 'ADMIN', area: null } as const
    people.folds['user.changed']({ ...user, passwordReset: true }, changed!)
    people.folds['user.removed'](user)
    expect(removed).toBeDefined()
    expect(people.users()).toEqual([])
  })
})
