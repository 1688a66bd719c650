import type { Moment } from '../domain/clock.ts'
import { MACHINE_ACTOR } from '../domain/incidents/transitions.ts'
import {
  earliestSilence,
  type Heard,
  SILENCE_ENDED,
  SILENCE_NOTICED,
  type SilenceNoticed,
  silenceOf,
  type SilenceRules,
  silenceStream,
  type Waiting,
} from '../domain/silence.ts'
import type { Draft, Recorder } from './recorder.ts'

/** What the decision needs to know. */
export interface SilenceView {
  rules: SilenceRules
  /** Since when the hub has been there to hear anything. */
  listening: Moment
  silence: {
    regencies(): string[]
    lastHeard(regency: string): Moment
    heard(regency: string, hours: number, listening: Moment): Heard | null
    of(regency: string): SilenceNoticed | undefined
    standing(): SilenceNoticed[]
  }
  /** Stations of a regency and of the others that still have something to say. */
  waiting(regency: string, now: Moment): Waiting
  versionOf(stream: string): number
}

/**
 * Records which regencies are silent at a moment and were not, and which were and are heard of again.
 * What another decision recorded meanwhile is left to the next look.
 */
export async function noteSilences(
  view: SilenceView,
  recorder: Recorder,
  now: Moment,
): Promise<void> {
  const ended = endings(view).map(({ regency }) => draftOf(SILENCE_ENDED, { regency }, view))
  const noticed = beginnings(view, now).map((silence) => draftOf(SILENCE_NOTICED, silence, view))
  await recorder.record([...ended, ...noticed])
}

/** Silences that are over: a report came after the last one before them. */
export function endings({ silence }: SilenceView): SilenceNoticed[] {
  return silence.standing().filter(({ regency, since }) => silence.lastHeard(regency) > since)
}

/**
 * When to look next: not before a minute has passed, and before a regency that is first heard of
 * after now could be silent.
 */
export function nextSilence({ silence, rules, listening }: SilenceView, now: Moment): Moment {
  const moments = silence
    .regencies()
    .filter((regency) => !silence.of(regency))
    .map((regency) => {
      const from = Math.max(silence.lastHeard(regency), listening)
      return earliestSilence({ from }, rules)
    })
  const first = earliestSilence({ from: now }, rules)
  return Math.max(now + 60_000, Math.min(first, ...moments))
}

function beginnings(view: SilenceView, now: Moment): SilenceNoticed[] {
  const { silence, rules, listening, waiting } = view
  return silence.regencies().flatMap((regency) => {
    // Most were just heard of: only the others are worth counting for.
    const from = Math.max(silence.lastHeard(regency), listening)
    if (silence.of(regency) || earliestSilence({ from }, rules) > now) return []
    const heard = silence.heard(regency, rules.hours, listening)
    return (heard && silenceOf(regency, heard, waiting(regency, now), now, rules)) ?? []
  })
}

function draftOf(type: string, data: { regency: string }, { versionOf }: SilenceView): Draft {
  const stream = silenceStream(data.regency)
  return { type, data, actor: MACHINE_ACTOR, stream, expectedVersion: versionOf(stream) }
}
