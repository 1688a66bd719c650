import { describe, expect, test } from 'vitest'
import { ChainWalk } from '../../../server/src/journal/chain.ts'
import type { Entry } from '../../../server/src/journal/entry.ts'
import type { JournalStore } from '../../../server/src/journal/store.ts'
import { wib } from '../../support/builders/clock.ts'
import { draft, genesis, openJournal } from '../../support/builders/journal.ts'

/** Notes what is appended; throws instead while the disk is full. */
function disk() {
  const commits: Entry[][] = []
  const state = { full: false, commits }
  const wrap = (store: JournalStore): JournalStore => ({
    ...store,
    append: (entries) => {
      if (state.full) throw new Error('database or disk is full')
      store.append(entries)
      commits.push([...entries])
    },
  })
  return { state, wrap }
}

describe('the journal', () => {
  test('numbers what is recorded from one, without a gap, each sealed on the one before', async () => {
    await using desk = await openJournal()
    for (let times = 0; times < 3; times += 1) await desk.journal.record([draft(), draft()])
    const all = [...desk.journal.read(0)]
    expect(all.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6])
    const walk = new ChainWalk(genesis().previousHash)
    for (const entry of all) walk.step(entry)
    expect(walk.verdict()).toMatchObject({ ok: true, entries: 6 })
  })

  test('commits all that is asked for in one turn in one transaction, in the order asked', async () => {
    const { state, wrap } = disk()
    await using desk = await openJournal(wrap)
    const asked = Array.from({ length: 100 }, (_, n) => desk.journal.record([draft({ data: n })]))
    const outcomes = await Promise.all(asked)
    expect(state.commits).toHaveLength(1)
    expect(outcomes.flat()).toEqual(
      Array.from({ length: 100 }, (_, n) => ({ kind: 'recorded', seq: n + 1 })),
    )
    expect([...desk.journal.read(0)].map(({ body }) => Number(body))).toEqual([
      ...Array.from({ length: 100 }).keys(),
    ])
  })

  test('has told its listeners before it answers', async () => {
    await using desk = await openJournal()
    const heard: number[] = []
    desk.journal.onCommit((entries) => heard.push(...entries.map(({ seq }) => seq)))
    await desk.journal.record([draft(), draft()])
    expect(heard).toEqual([1, 2])
  })

  test('asked for nothing records nothing', async () => {
    const { state, wrap } = disk()
    await using desk = await openJournal(wrap)
    expect(await desk.journal.record([])).toEqual([])
    expect(state.commits).toEqual([])
  })

  test('never goes back in time, even when its clock does', async () => {
    await using desk = await openJournal()
    await desk.journal.record([draft()])
    desk.clock.moment = wib('27 18:00')
    await desk.journal.record([draft(), draft()])
    desk.clock.moment = wib('27 19:05')
    await desk.journal.record([draft()])
    const times = [...desk.journal.read(0)].map(({ at }) => at)
    expect(times).toEqual([wib('27 19:00'), wib('27 19:00'), wib('27 19:00'), wib('27 19:05')])
  })
})

describe('a disk that is full', () => {
  test('refuses all that was asked for in the turn, and the next turn goes on as if nothing was', async () => {
    const { state, wrap } = disk()
    await using desk = await openJournal(wrap)
    const first = { stream: 's', expectedVersion: 0, key: 'k' }
    state.full = true
    const failed = await Promise.allSettled([
      desk.journal.record([draft(first)]),
      desk.journal.record([draft(), draft()]),
    ])
    expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    for (const each of failed) {
      expect((each as PromiseRejectedResult).reason).toMatchObject({ code: 'JOURNAL_UNAVAILABLE' })
    }
    expect(desk.journal.seq).toBe(0)
    expect(desk.journal.versionOf('s')).toBe(0)

    state.full = false
    expect(await desk.journal.record([draft(first)])).toEqual([{ kind: 'recorded', seq: 1 }])
    expect([...desk.journal.read(0)]).toHaveLength(1)
  })
})

describe('a report with a key', () => {
  const report = draft({ key: 'k', data: { votes: 5 } })

  test('is recorded once, in one turn or in several', async () => {
    await using desk = await openJournal()
    expect(await desk.journal.record([report, report])).toEqual([
      { kind: 'recorded', seq: 1 },
      { kind: 'duplicate', seq: 1 },
    ])
    expect(await desk.journal.record([report])).toEqual([{ kind: 'duplicate', seq: 1 }])
    expect(desk.journal.seq).toBe(1)
  })

  test('is refused when the key stands for other content, or another kind of it', async () => {
    await using desk = await openJournal()
    await desk.journal.record([report])
    const refused = [
      { ...report, data: { votes: 6 } },
      { ...report, type: 'other.happened' },
    ]
    const reused = { kind: 'key-reused', seq: 1 }
    expect(await desk.journal.record(refused)).toEqual([reused, reused])
  })

  test('with half a character stands for what can be stored of it', async () => {
    await using desk = await openJournal()
    const [one, other] = [draft({ key: 'k\ud800' }), draft({ key: 'k\udbff' })]
    const outcomes = await desk.journal.record([one, other])
    expect(outcomes.map(({ kind }) => kind)).toEqual(['recorded', 'duplicate'])
    expect(await desk.journal.record([one])).toEqual([{ kind: 'duplicate', seq: 1 }])
  })

  test('of another sender is another report', async () => {
    await using desk = await openJournal()
    await desk.journal.record([report])
    const other = { ...report, actor: 'somebody else', data: { votes: 6 } }
    expect(await desk.journal.record([other])).toEqual([{ kind: 'recorded', seq: 2 }])
  })
})

describe('a decision on a stream', () => {
  const decision = (expectedVersion: number) => draft({ stream: 's', expectedVersion })

  test('is a conflict when somebody else was first, and nothing is overwritten', async () => {
    await using desk = await openJournal()
    const outcomes = await Promise.all([
      desk.journal.record([decision(0)]),
      desk.journal.record([decision(0), draft()]),
    ])
    expect(outcomes).toEqual([
      [{ kind: 'recorded', seq: 1 }],
      [
        { kind: 'conflict', version: 1 },
        { kind: 'recorded', seq: 2 },
      ],
    ])
    expect(await desk.journal.record([decision(0)])).toEqual([{ kind: 'conflict', version: 1 }])
    expect(await desk.journal.record([decision(1)])).toEqual([{ kind: 'recorded', seq: 3 }])
    expect(desk.journal.versionOf('s')).toBe(2)
  })

  test('that was ahead of the stream is a conflict too', async () => {
    await using desk = await openJournal()
    expect(await desk.journal.record([decision(1)])).toEqual([{ kind: 'conflict', version: 0 }])
  })
})
