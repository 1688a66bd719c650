import { describe, expect, test } from 'vitest'
import { refusalRecord } from '../../../../server/src/commands/people/refusals.ts'
import { Repeats } from '../../../../server/src/commands/people/repeats.ts'
import type { Draft, Recorder } from '../../../../server/src/commands/recorder.ts'

/** A minute that passes when the test says so. */
function minute() {
  const due: (() => void)[] = []
  return {
    later: (work: () => void) => {
      due.push(work)
      return () => void due.splice(due.indexOf(work), 1)
    },
    pass: () => due.splice(0).forEach((work) => work()),
    get waits() {
      return due.length
    },
  }
}

function counting() {
  const recorded: [fact: string, times: number][] = []
  const time = minute()
  const repeats = new Repeats<string>(
    (fact, times) => recorded.push([fact, times]),
    () => 'several',
    time.later,
  )
  return { recorded, time, repeats }
}

describe('what somebody repeats', () => {
  test('is on record at once, and again only as a count when the minute is over', () => {
    const { recorded, time, repeats } = counting()
    for (let each = 0; each < 1_000; each += 1) repeats.note('a', 'same', 'fact')
    expect(recorded).toEqual([['fact', 1]])
    time.pass()
    expect(recorded).toEqual([
      ['fact', 1],
      ['fact', 999],
    ])
    repeats.note('a', 'same', 'fact')
    expect(recorded).toHaveLength(3)
  })

  test('in ever new ways is ten entries and one that counts the others', () => {
    const { recorded, time, repeats } = counting()
    for (let each = 0; each < 1_000; each += 1) repeats.note('a', `key ${each}`, `fact ${each}`)
    time.pass()
    expect(recorded).toHaveLength(11)
    expect(recorded.at(-1)).toEqual(['several', 990])
  })

  test('does not hide what somebody else does', () => {
    const { recorded, repeats } = counting()
    for (let each = 0; each < 50; each += 1) repeats.note('a', `key ${each}`, 'of a')
    repeats.note('b', 'key', 'of b')
    expect(recorded.at(-1)).toEqual(['of b', 1])
  })

  test('under ever new names is bounded, too', () => {
    const { recorded, time, repeats } = counting()
    for (let each = 0; each < 10_000; each += 1) repeats.note(`who ${each}`, `${each}`, 'fact')
    time.pass()
    expect(recorded).toHaveLength(100 + 10 + 1)
    expect(recorded.reduce((sum, [, times]) => sum + times, 0)).toBe(10_000)
  })

  test('is on record when the hub stops, and nothing waits any more', () => {
    const { recorded, time, repeats } = counting()
    repeats.note('a', 'same', 'fact')
    repeats.note('a', 'same', 'fact')
    repeats.flush()
    expect(recorded).toHaveLength(2)
    expect(time.waits).toBe(0)
  })
})

describe('a refusal', () => {
  function record() {
    const drafts: Draft[] = []
    const recorder: Recorder = {
      record: async (more) => {
        drafts.push(...more)
        return more.map((_, at) => ({ kind: 'recorded', seq: at + 1 }))
      },
    }
    const time = minute()
    const { note } = refusalRecord(recorder, time.later, () => {})
    return { drafts, time, note }
  }

  const asked = {
    who: 'Siti',
    permission: 'figures.read',
    area: '3573',
    road: 'WS',
    operation: 'Wall',
  } as const

  test('is on record with who, what, where and by which road', () => {
    const { drafts, note } = record()
    note(asked)
    const data = { ...asked, area: '35.73', times: 1 }
    expect(drafts).toEqual([{ type: 'permission.refused', actor: 'Siti', data }])
  })

  test('of anybody without credentials is on record as the public', () => {
    const { drafts, note } = record()
    note({ ...asked, who: null })
    expect(drafts).toMatchObject([{ actor: 'public', data: { who: null } }])
  })

  test('in an area that is none names no area, whatever was written for it', () => {
    const { drafts, note } = record()
    note({ ...asked, area: '<script>'.repeat(10_000) })
    expect(drafts).toMatchObject([{ data: { area: null } }])
  })

  test('in every one of many areas is counted, and does not fill the journal', () => {
    const { drafts, time, note } = record()
    for (let each = 0; each < 900; each += 1) {
      note({ ...asked, area: `35.73.01.1001.${String(each + 100)}` })
    }
    time.pass()
    expect(drafts).toHaveLength(11)
    expect(drafts.at(-1)?.data).toMatchObject({ permission: null, area: null, times: 890 })
  })
})
