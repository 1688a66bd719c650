import { ReportProblemMutation } from '@ruang-pantau/schema'
import type { Ask } from '../feed/query.ts'
import { type Draft, type Field, fields, momentOf } from './draft.ts'

/** What became of sending a report. */
export type Sent =
  | { kind: 'received'; number: number; receipt: string }
  /** Something in it must be changed; no field when it is about the whole. */
  | { kind: 'refused'; field: Field | null; code: string }
  /** It was not taken yet; when to try again, in milliseconds, if the hub said so. */
  | { kind: 'waiting'; code: 'AWAY' | 'TOO_MANY'; after: number | null }

/** Sends a report, through an officers' link where there is one. Never throws. */
export async function sendReport(ask: Ask, draft: Draft, code: string | null): Promise<Sent> {
  const { key, kind, category, place, when, text, name, phone, website } = draft
  if (category === '') return { kind: 'refused', field: 'category', code: 'TEXT_MISSING' }
  const said = { key, kind, category, text, happenedAt: momentOf(when), code }
  const input = {
    ...said,
    place: place?.code ?? null,
    name: name.trim() || null,
    phone: phone.trim() || null,
    website: website || null,
  }
  try {
    const { reportProblem: answer } = await ask(ReportProblemMutation, { input })
    if ('receipt' in answer) {
      return { kind: 'received', number: answer.number, receipt: answer.receipt }
    }
    if ('retryAfter' in answer) {
      return { kind: 'waiting', code: 'TOO_MANY', after: answer.retryAfter * 1_000 }
    }
    const field = fields.find((each) => each === answer.path[0]) ?? null
    return { kind: 'refused', field, code: answer.code }
  } catch {
    return { kind: 'waiting', code: 'AWAY', after: null }
  }
}
