import { describe, expect, test } from 'vitest'
import { byCode } from '../../../../wallboard/src/gallery/figures.ts'
import { uploads, uploadStates } from '../../../../wallboard/src/gallery/uploads.ts'
import { figureModel } from '../../../../wallboard/src/scenes/uploads/figure.ts'
import { ledgerModel } from '../../../../wallboard/src/scenes/uploads/ledger.ts'
import { uploadsScene } from '../../../../wallboard/src/scenes/uploads/scene.ts'
import { inputOf, provinceOf, realNames as names, rowsOf, time, wall } from './built.ts'

const night = uploads('35', {
  stations: 60_751,
  published: 60_404,
  gap: { PUBLICATION_CANCELLED: 293, NOT_SENT: 54 },
})

describe('the figure of uploads', () => {
  test('is the stations with every sheet published, with their coverage', () => {
    const figure = figureModel(provinceOf(night), time)
    expect([figure.value, figure.beside, figure.quiet].join(' ')).toBe(
      '60.404 dari 60.751 TPS (99,43 %)',
    )
  })

  test('without any sheet is a dash, unlike zero published of some', () => {
    const silent = uploads('35', { published: 0 })
    expect(figureModel(provinceOf(silent), time).value).toBe('–')
    const queued = uploads('35', { published: 0, gap: { IN_QUEUE: 1 } })
    expect(figureModel(provinceOf(queued), time).value).toBe('0')
  })
})

describe('the publication queue', () => {
  const notes = (queue: NonNullable<Parameters<typeof uploads>[1]>['queue']) =>
    figureModel(provinceOf(uploads('35', queue ? { queue } : {})), time).notes
  const oldestAt = '2024-11-28T02:35:00Z'

  test('says how deep it is, how old its oldest sheet by the hub’s clock, and when it ends', () => {
    const drainsAt = '2024-11-28T06:40:00Z'
    expect(notes({ depth: 31_224, oldestAt, drainsAt }).map(({ text }) => text)).toEqual([
      'antrean 31.224 lembar, tertua 42 menit',
      'habis ± 13.40 WIB',
    ])
  })

  test('says the day of an end that is far', () => {
    const drainsAt = '2024-11-29T06:40:00Z'
    expect(notes({ depth: 1, oldestAt, drainsAt })[1]?.text).toBe('habis ± 29 Nov 13.40 WIB')
  })

  test('that publishes nothing asks for attention', () => {
    expect(notes({ depth: 9, oldestAt, drainsAt: null })[1]).toEqual({
      tone: 'attention',
      text: 'belum bergerak',
    })
  })

  test('that is empty says so, and says nothing where it was not asked for', () => {
    expect(notes({ depth: 0, oldestAt: null, drainsAt: null })).toEqual([
      { tone: 'done', text: 'antrean server kosong' },
    ])
    expect(figureModel(provinceOf(uploads('35')), time).notes).toEqual([])
  })
})

describe('the gap ledger', () => {
  test('shows every station once: published, or for one of eight reasons', () => {
    const [all, missing] = ledgerModel(provinceOf(night)).rows
    const sum = (row: typeof all) => row?.segments.reduce((total, { value }) => total + value, 0)
    expect([sum(all), sum(missing)]).toEqual([60_751, 347])
    expect(missing?.listed).toHaveLength(8)
    expect(all?.label).toEqual({
      tone: 'plain',
      text: '60.404 terbit + 347 belum = 60.751 TPS',
    })
  })

  test('that does not balance is not hidden', () => {
    const wrong = { ...night, pollingStations: 60_752 }
    expect(ledgerModel(provinceOf(wrong)).rows[0]?.label.tone).toBe('critical')
  })

  test('promises itself while no sheet is heard of', () => {
    const { rows, empty } = ledgerModel({ ...wall, ...uploadStates.empty })
    expect(rows).toEqual([])
    expect(empty).toContain('Di sini akan tampil')
  })
})

describe('the least published districts', () => {
  const districts = byCode(
    uploads('35.07.01', {
      stations: 161,
      published: 131,
      gap: { REJECTED_PHOTO: 12, IN_QUEUE: 12, NOT_SENT: 6 },
    }),
    uploads('35.29.23', { stations: 57, published: 8, gap: { NO_SIGNAL: 49 } }),
    uploads('35.27.10', { stations: 75, published: 75 }),
    uploads('35.29.24', { published: 0 }),
  )
  const list = uploadsScene.worst(inputOf({ names, districts }))

  test('are ranked by their unpublished share, with the reason of most stations', () => {
    expect(rowsOf(list)).toEqual([
      ['Masalembu · Sumenep', 'sinyal', '49 dari 57 TPS', '(85,96 %)'],
      ['Lawang · Malang', 'antrean', '30 dari 161 TPS', '(18,63 %)'],
    ])
  })

  test('show a reason in the colour that the ledger gives it', () => {
    const { rows } = ledgerModel(provinceOf(night))
    const colour = rows[1]?.listed.find(({ key }) => key === 'NO_SIGNAL')?.colour
    expect(list.rows[0]?.detail?.colour).toBe(colour)
  })

  test('are apart from complete ones and those that nothing was heard of', () => {
    expect(list.notes[0]?.text).toBe('1 lengkap · 1 belum ada data')
  })
})

test('the map of uploads has no data where no sheet was heard of, and zero before the first', () => {
  const { part } = uploadsScene.mapped
  expect(part(uploads('35.07.01', { published: 0 }))).toBeNull()
  const captured = uploads('35.07.01', { published: 0, gap: { INCOMPLETE: 1 } })
  expect(part(captured)).toEqual({ part: 0, whole: 100 })
})
