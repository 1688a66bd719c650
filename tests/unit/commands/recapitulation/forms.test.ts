import { describe, expect, test } from 'vitest'
import { form, tally } from '../../../support/builders/recapitulation.ts'
import { openRoom, type Room } from '../../../support/builders/room.ts'

const correction = { basis: 'Rekomendasi Bawaslu 12/2024', by: 'Pleno provinsi' }

function standing({ state }: Room, area = '35.78.02') {
  return state.projections.recapitulations
    .standing(area, 'governor')
    ?.forms.map(({ votes }) => votes)
}

function refusals({ refused }: { refused: { code: string; path: string[] }[] }) {
  return refused.map(({ code, path }) => `${code} ${path.join('.')}`)
}

describe('the form of a finished area', () => {
  test('is locked: another one is refused and changes nothing', async () => {
    await using room = await openRoom()
    await room.submit({ recapitulations: [form()] })
    const again = await room.submit({ recapitulations: [form({ votes: [1, 2, 3] })] })
    expect(refusals(again)).toEqual(['LOCKED recapitulations.0'])
    expect(standing(room)).toEqual([[30, 60, 90]])
  })

  test('is changed by a correction that names its basis', async () => {
    await using room = await openRoom()
    await room.submit({ recapitulations: [form()] })
    const { accepted } = await room.submit({
      recapitulations: [form({ votes: [31, 59, 90], correction })],
    })
    expect(accepted).toBe(1)
    expect(standing(room)).toEqual([
      [30, 60, 90],
      [31, 59, 90],
    ])
  })

  test('is not changed by a correction without a basis', async () => {
    await using room = await openRoom()
    await room.submit({ recapitulations: [form()] })
    const empty = { ...correction, basis: ' ' }
    const sent = await room.submit({ recapitulations: [form({ correction: empty })] })
    expect(refusals(sent)).toEqual(['OUT_OF_RANGE recapitulations.0.correction.basis'])
  })

  test('that comes twice under the same key is a duplicate, not a second form', async () => {
    await using room = await openRoom()
    const report = form({ key: 'd-hasil' })
    await room.submit({ recapitulations: [report] })
    const again = await room.submit({ recapitulations: [report] })
    expect(again).toMatchObject({ accepted: 0, duplicates: 1, refused: [] })
    const other = await room.submit({ recapitulations: [{ ...report, invalid: 1 }] })
    expect(refusals(other)).toEqual(['KEY_REUSED recapitulations.0.key'])
  })

  test('is corrected once, in whatever order the fields of the correction were written', async () => {
    await using room = await openRoom()
    await room.submit({ recapitulations: [form()] })
    const report = form({ key: 'pembetulan', correction: { basis: 'Rekomendasi 12', by: 'Pleno' } })
    await room.submit({ recapitulations: [report] })
    const again = { ...report, correction: { by: 'Pleno', basis: 'Rekomendasi 12' } }
    expect(await room.submit({ recapitulations: [again] })).toMatchObject({ duplicates: 1 })
  })

  test('is locked for everybody: the same key of somebody else is another form', async () => {
    await using room = await openRoom()
    const report = form({ key: 'd-hasil' })
    await room.submit({ recapitulations: [report] }, 'petugas satu')
    const other = await room.submit({ recapitulations: [report] }, 'petugas dua')
    expect(refusals(other)).toEqual(['LOCKED recapitulations.0'])
  })

  test('of one batch follows the one before it: form, correction, and a third that is locked', async () => {
    await using room = await openRoom()
    const sent = await room.submit({
      recapitulations: [form(), form({ votes: [31, 59, 90], correction }), form()],
    })
    expect(sent.accepted).toBe(2)
    expect(refusals(sent)).toEqual(['LOCKED recapitulations.2'])
  })

  test('that two people sign at once is recorded once, and the other one is told', async () => {
    await using room = await openRoom()
    const [one, other] = await Promise.all([
      room.submit({ recapitulations: [form({ votes: [1, 2, 3] })] }, 'petugas satu'),
      room.submit({ recapitulations: [form({ votes: [4, 5, 6] })] }, 'petugas dua'),
    ])
    expect([one.accepted, other.accepted]).toEqual([1, 0])
    expect(refusals(other)).toEqual(['LOCKED recapitulations.0'])
    expect(standing(room)).toEqual([[1, 2, 3]])
  })

  test('is not corrected on a version that is no longer the one that stands', async () => {
    await using room = await openRoom()
    await room.submit({ recapitulations: [form()] })
    const onFirst = { ...correction, version: 1 }
    const [one, other] = await Promise.all([
      room.submit({ recapitulations: [form({ votes: [31, 59, 90], correction: onFirst })] }),
      room.submit({ recapitulations: [form({ votes: [32, 58, 90], correction: onFirst })] }),
    ])
    expect(one.accepted).toBe(1)
    expect(refusals(other)).toEqual(['CONFLICT recapitulations.0.correction.version'])
  })

  test('is still locked when a station of the area reports another count', async () => {
    await using room = await openRoom()
    await room.submit({ recapitulations: [form()] })
    const { accepted } = await room.submit({ tallies: [tally()] })
    expect(accepted).toBe(1)
    expect(standing(room)).toEqual([[30, 60, 90]])
  })
})

describe('a form', () => {
  test('that corrects an area without a form is refused', async () => {
    await using room = await openRoom()
    const sent = await room.submit({ recapitulations: [form({ correction })] })
    expect(refusals(sent)).toEqual(['NOTHING_TO_CORRECT recapitulations.0.correction'])
  })

  test.each([
    ['of an unknown area', form({ area: '35.99.01' }), 'AREA_UNKNOWN recapitulations.0.area'],
    ['of a village', form({ area: '35.78.02.1001' }), 'CONTEST_UNKNOWN recapitulations.0.contest'],
    [
      "of the province in a city's contest",
      form({ area: '35', contest: 'regency:35.78' }),
      'CONTEST_UNKNOWN recapitulations.0.contest',
    ],
    ['with a column too few', form({ votes: [1, 2] }), 'OUT_OF_RANGE recapitulations.0.votes'],
    [
      'with a negative count',
      form({ votes: [1, -2, 3] }),
      'OUT_OF_RANGE recapitulations.0.votes.1',
    ],
    [
      'signed tomorrow',
      form({ observedAt: Date.UTC(2024, 10, 28) }),
      'IN_THE_FUTURE recapitulations.0.observedAt',
    ],
    ['without a key', form({ key: '' }), 'OUT_OF_RANGE recapitulations.0.key'],
  ])('%s is refused, and the others of its batch are taken', async (_, wrong, refusal) => {
    await using room = await openRoom()
    const sent = await room.submit({ recapitulations: [wrong, form({ area: '35.22.01' })] })
    expect(sent.accepted).toBe(1)
    expect(refusals(sent)).toEqual([refusal])
  })

  test('outside the area of who sends it is refused', async () => {
    await using room = await openRoom({ may: (place) => place.startsWith('35.22') })
    const sent = await room.submit({ recapitulations: [form(), form({ area: '35.22.01' })] })
    expect(sent.accepted).toBe(1)
    expect(refusals(sent)).toEqual(['FORBIDDEN recapitulations.0.area'])
  })

  test('of the whole province may hold more votes than any station could', async () => {
    await using room = await openRoom()
    const province = form({ area: '35', votes: [1_797_332, 12_192_165, 6_743_095] })
    expect((await room.submit({ recapitulations: [province] })).accepted).toBe(1)
  })

  test('may name its area without dots and its contest as the own one', async () => {
    await using room = await openRoom()
    const own = form({ area: '357802', contest: 'regency', votes: [90, 30] })
    expect((await room.submit({ recapitulations: [own] })).accepted).toBe(1)
    const { recapitulations } = room.state.projections
    expect(recapitulations.form('35.78.02', 'regency:35.78')?.votes).toEqual([90, 30])
  })
})
