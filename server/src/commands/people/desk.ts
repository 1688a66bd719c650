import type { LiveSessions } from '../../access/live-sessions.ts'
import type { Passwords } from '../../access/passwords.ts'
import type { Secrets } from '../../access/secrets.ts'
import type { Moment } from '../../domain/clock.ts'
import type { PeopleView } from '../../domain/people/people.ts'
import type { Recorder } from '../recorder.ts'
import type { Turns } from '../turns.ts'

/** What decisions about people need to know, and where they are kept. */
export interface PeopleDesk {
  people: PeopleView
  recorder: Recorder
  /** Who takes a name takes turns, so that nobody and nothing share one. */
  turns: Turns
  /** Version that a stream has reached; 0 for none. */
  versionOf(stream: string): number
  sessions: LiveSessions
  secrets: Secrets
  passwords: Passwords
  /** Whether there is an area of this dotted code; a station is none. */
  isArea(code: string): boolean
  /** The real clock, which sessions run on in a rehearsal too. */
  now(): Moment
}

/** Why something was not done, and where in the input it is. */
export interface PeopleProblem {
  kind: 'validation' | 'not-found' | 'conflict'
  /** Stable, upper case. */
  code: string
  /** What is wrong and what to do. */
  message: string
  path: string[]
}

/** What was done, or why it was not. */
export type Done<What> = { ok: true; done: What } | { ok: false; problem: PeopleProblem }

/** It was done. */
export function done<What>(what: What): Done<What> {
  return { ok: true, done: what }
}

/** The input cannot be. */
export function invalid(code: string, message: string, ...path: string[]): Done<never> {
  return { ok: false, problem: { kind: 'validation', code, message, path } }
}

/** The input names something that does not exist. */
export function notFound(code: string, message: string, ...path: string[]): Done<never> {
  return { ok: false, problem: { kind: 'not-found', code, message, path } }
}

/** Somebody was first. */
export function conflict(code: string, message: string, ...path: string[]): Done<never> {
  return { ok: false, problem: { kind: 'conflict', code, message, path } }
}
