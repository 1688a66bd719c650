import { expect, test } from 'vitest'
import type { Incident } from '../../../../server/src/domain/incidents/incident.ts'
import { opened } from '../../../../server/src/domain/incidents/transitions.ts'
import {
  allowedVerbs,
  type IncidentVerb,
  incidentVerbs,
} from '../../../../server/src/domain/incidents/verbs.ts'
import { incidentStates } from '../../../../server/src/domain/incidents/words.ts'
import { opening } from '../../../support/builders/incidents.ts'

const life: Record<string, IncidentVerb[]> = {
  NEW: ['VERIFY', 'ASSIGN', 'ESCALATE', 'REQUEST_ADVICE', 'INVALIDATE', 'MERGE', 'LINK', 'AMEND'],
  VERIFIED: [
    'ASSIGN',
    'START',
    'ESCALATE',
    'REFER',
    'REQUEST_ADVICE',
    'RESOLVE',
    'INVALIDATE',
    'MERGE',
    'LINK',
    'AMEND',
  ],
  ASSIGNED: [
    'ASSIGN',
    'START',
    'ESCALATE',
    'REFER',
    'REQUEST_ADVICE',
    'RESOLVE',
    'INVALIDATE',
    'MERGE',
    'LINK',
    'AMEND',
  ],
  IN_PROGRESS: [
    'ASSIGN',
    'ESCALATE',
    'REFER',
    'REQUEST_ADVICE',
    'RESOLVE',
    'INVALIDATE',
    'MERGE',
    'LINK',
    'AMEND',
  ],
  ESCALATED: [
    'ASSIGN',
    'START',
    'ESCALATE',
    'REFER',
    'REQUEST_ADVICE',
    'RESOLVE',
    'INVALIDATE',
    'MERGE',
    'LINK',
    'AMEND',
  ],
  REFERRED: [
    'ASSIGN',
    'REPLY',
    'REQUEST_ADVICE',
    'RESOLVE',
    'INVALIDATE',
    'MERGE',
    'LINK',
    'AMEND',
  ],
  RESOLVED: ['CLOSE', 'REOPEN', 'MERGE', 'LINK'],
  CLOSED: ['REOPEN', 'LINK'],
  INVALID: ['REOPEN'],
  MERGED: ['UNMERGE'],
}

function ticket(more: Partial<Incident> = {}): Incident {
  const { key: _, ...said } = opening()
  const change = { seq: 1, at: 0, actor: 'meja-1' }
  return { ...opened(1, said as Parameters<typeof opened>[1], change), ...more }
}

test.each(incidentStates)('a ticket that is %s allows exactly the moves of its life', (state) => {
  const expected = new Set([...(life[state] ?? []), 'COMMENT'])
  expect(new Set(allowedVerbs(ticket({ state })))).toEqual(expected)
})

test('verbs come in the order of a menu', () => {
  const verbs = allowedVerbs(ticket({ state: 'VERIFIED' }))
  expect(verbs).toEqual(incidentVerbs.filter((verb) => verbs.includes(verb)))
})

test('advice can be given once it was asked for', () => {
  expect(allowedVerbs(ticket({ adviceFrom: 'Divisi hukum' }))).toContain('GIVE_ADVICE')
})

test('a question may be answered in the call that asks it', () => {
  expect(allowedVerbs(ticket({ kind: 'INQUIRY' }))).toContain('RESOLVE')
})

test('an unverified ticket with a known cause may be resolved with it', () => {
  expect(allowedVerbs(ticket({ parent: 7 }))).toContain('RESOLVE')
})

test('a cause is neither merged nor linked to a cause of its own', () => {
  const verbs = allowedVerbs(ticket({ children: [2] }))
  expect(verbs).not.toContain('MERGE')
  expect(verbs).not.toContain('LINK')
})

test('a ticket is taken from its cause before it gets another', () => {
  const verbs = allowedVerbs(ticket({ parent: 7 }))
  expect(verbs).toContain('UNLINK')
  expect(verbs).not.toContain('LINK')
})
