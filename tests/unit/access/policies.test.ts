import { describe, expect, test } from 'vitest'
import { may, type Permission } from '../../../server/src/access/policies.ts'
import { type Principal, type Role, roles } from '../../../server/src/access/principal.ts'

const closed = { figures: false, findings: false, incidents: false }

function principal(role: Role, area: string | null = null): Principal {
  return { name: 'somebody', role, area }
}

describe('a permission', () => {
  test.each<[Permission, Role[]]>([
    ['figures.read', [...roles]],
    ['findings.read', ['DESK', 'SUPERVISOR', 'ADMIN']],
    ['public-count.submit', ['SUPERVISOR', 'ADMIN']],
    ['quarantine.read', ['SUPERVISOR', 'ADMIN']],
    ['boundaries.import', ['ADMIN']],
    ['journal.verify', ['ADMIN']],
    ['incidents.read', ['SCREEN', 'REPORTER', 'DESK', 'SUPERVISOR', 'ADMIN']],
    ['incidents.personal', ['DESK', 'SUPERVISOR', 'ADMIN']],
    ['incidents.open', ['REPORTER', 'DESK', 'SUPERVISOR', 'ADMIN']],
    ['incidents.handle', ['DESK', 'SUPERVISOR', 'ADMIN']],
    ['people.manage', ['ADMIN']],
    ['screens.manage', ['SUPERVISOR', 'ADMIN']],
    ['audit.export', ['ADMIN']],
    ['metrics.read', ['ADMIN']],
  ])('%s is for these roles and no other', (permission, allowed) => {
    const held = roles.filter((role) => may(principal(role), permission, '35', closed))
    expect(held).toEqual(allowed)
    expect(may(null, permission, '35', closed)).toBe(false)
  })

  test('ends at the border of the area somebody is confined to', () => {
    const desk = principal('DESK', '35.78')
    for (const permission of ['figures.read', 'findings.read'] as const) {
      expect(may(desk, permission, '35.78', closed)).toBe(true)
      expect(may(desk, permission, '35.78.01', closed)).toBe(true)
      expect(may(desk, permission, '35', closed)).toBe(false)
      expect(may(desk, permission, '35.22', closed)).toBe(false)
    }
  })

  test('to read is held to role and area with a token, also where others read without', () => {
    const open = { figures: true, findings: true, incidents: true }
    const reporter = principal('REPORTER', '35.07')
    expect(may(reporter, 'figures.read', '35.07', open)).toBe(true)
    expect(may(reporter, 'figures.read', '35.73', open)).toBe(false)
    expect(may(reporter, 'incidents.read', '35.73', open)).toBe(false)
    expect(may(principal('MEDIA'), 'incidents.read', '35', open)).toBe(false)
    expect(may(principal('MEDIA'), 'findings.read', '35', open)).toBe(false)
  })

  test('to read is for anyone where the operator opened it, and opens nothing else', () => {
    const open = { figures: true, findings: false, incidents: false }
    expect(may(null, 'figures.read', '35', open)).toBe(true)
    expect(may(null, 'findings.read', '35', open)).toBe(false)
    expect(may(null, 'findings.read', '35', { ...open, findings: true })).toBe(true)
    expect(may(null, 'public-count.submit', '35', { ...open, findings: true })).toBe(false)
  })
})
