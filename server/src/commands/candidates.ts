import { type Candidate, CANDIDATES_NAMED, type CandidatesNamed } from '../domain/contests.ts'
import type { Recorder } from './recorder.ts'

/** What the decision needs to know. */
export interface CandidatesView {
  /** The pairs as they are named now, by ballot number; empty for an unknown contest. */
  pairs(contest: string): readonly Candidate[]
  versionOf(stream: string): number
}

/**
 * Records the published names of a contest's pairs when they differ from the known ones. False when
 * nothing was recorded: same names, or an unknown contest.
 */
export async function nameCandidates(
  named: CandidatesNamed,
  actor: string,
  view: CandidatesView,
  recorder: Recorder,
): Promise<boolean> {
  const stream = `candidates/${named.contest}`
  for (;;) {
    const known = new Map(view.pairs(named.contest).map((pair) => [pair.number, pair]))
    const news = named.candidates.some((candidate) => {
      const pair = known.get(candidate.number)
      return pair && (pair.name !== candidate.name || pair.colour !== candidate.colour)
    })
    if (!news) return false
    const expectedVersion = view.versionOf(stream)
    const draft = { type: CANDIDATES_NAMED, data: named, actor, stream, expectedVersion }
    const [outcome] = await recorder.record([draft])
    if (outcome?.kind !== 'conflict') return true
  }
}
