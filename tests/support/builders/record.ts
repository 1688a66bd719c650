import type { Draft } from '../../../server/src/commands/recorder.ts'
import { currentEpoch } from '../../../server/src/journal/epoch.ts'
import { Journal } from '../../../server/src/journal/journal.ts'
import type { JournalStore } from '../../../server/src/journal/store.ts'
import { clock } from './clock.ts'

/** Texts that one writer of JSON might write otherwise than another. */
const texts = [
  'surat suara kurang 25',
  '"kutip" \\ garis / miring',
  'baris\nbaru\ttab\u0000\u001f\u007f\u0085\u2028\u2029',
  'ꦱꦸꦫꦧꦪ 👍 \ud83d separuh \ude00',
  "<b>{{ x }}</b> =cmd|' /C calc'!A0 &amp;",
  '',
]

/** Facts of many shapes: with and without a stream and a key, with every kind of text and number. */
function variedDrafts(count: number, from = 0): Draft[] {
  return Array.from({ length: count }, (_, index) => {
    const number = from + index
    const text = texts[number % texts.length] ?? ''
    return {
      type: number % 2 === 0 ? 'turnout.reported' : 'incident.commented',
      data: { note: text, number, share: number / 7, small: 1e-7, large: 1e21, none: null },
      actor: `petugas ${text.slice(0, 3)}${number % 4}`,
      ...(number % 3 === 0 && { key: `${number} ${text}` }),
      ...(number % 5 === 0 && { stream: `incident:${number}`, expectedVersion: 0 }),
    }
  })
}

/**
 * Writes a record of two histories: `count` facts, then, as after a restore from an older copy, as
 * many in a new one.
 */
export async function writeRecord(store: JournalStore, count: number): Promise<Journal> {
  const time = clock()
  const seed = (id: string) => ({ id, mode: 'live', now: time.now() })
  const nothing = { read: () => null, write: () => undefined }
  const first = new Journal(store, time, currentEpoch(store, nothing, seed('first')))
  await first.record(variedDrafts(count))
  const further = { epoch: 'first', seq: count + 9, hash: 'f'.repeat(64) }
  const restored = { read: () => further, write: () => undefined }
  const second = new Journal(store, time, currentEpoch(store, restored, seed('second')))
  await second.record(variedDrafts(count, count))
  return second
}
