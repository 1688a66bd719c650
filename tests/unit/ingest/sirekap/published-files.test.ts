import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { lineage } from '../../../../server/src/domain/geography/codes.ts'
import { readCandidates } from '../../../../server/src/ingest/sirekap/index.ts'
import { areas, contest, read } from './builders.ts'

const shared = path.resolve(import.meta.dirname, '../../../../../shared')
const folder = path.join(shared, 'sirekap/governor')
const absent = !existsSync(folder) && 'the published files are not beside the project'

test('the published count of 28 November is read whole', (context) => {
  context.skip(Boolean(absent), String(absent))
  const districts = readFileSync(path.join(shared, 'data/polling-stations-by-district.csv'), 'utf8')
  const codes = [...districts.matchAll(/^\d\d\.\d\d\.\d\d/gm)].flatMap(([code]) => lineage(code))
  const text = (file: string) => readFileSync(path.join(folder, file), 'utf8')
  const candidates = readCandidates(text('candidates.json'))
  const files = readdirSync(folder).filter((file) => file !== 'candidates.json')
  expect(files).toHaveLength(39)

  const readings = files.map((file) =>
    read(text(file), {
      file,
      candidates,
      geography: areas(...codes),
      contests: new Map([contest('governor', 3)]),
    }),
  )
  expect(readings.flatMap(({ rejected }) => rejected)).toEqual([])
  const reports = readings.flatMap((reading) => reading.reports)
  // The regencies come twice: as rows of the province's file and from their own.
  expect(reports).toHaveLength(1 + 38 + 38 + 666)
  expect(reports.filter(({ area }) => area.split('.').length === 3)).toHaveLength(666)
  expect(reports.find(({ area }) => area === '35')).toMatchObject({
    stationsPublished: 60_219,
    stationsTotal: 60_751,
    votes: [1_785_621, 12_018_858, 6_671_068],
    stampedAt: Date.parse('2024-11-28T10:15:04+07:00'),
  })
})
