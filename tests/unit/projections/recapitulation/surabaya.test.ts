import { describe, expect, test } from 'vitest'
import { figureView } from '../../../../server/src/projections/figures.ts'
import { verify } from '../../../../server/src/projections/verify.ts'
import {
  concerned,
  CONCERNED,
  corrections,
  CORRECTED,
  countedSurabaya,
  SIGNED,
  signedForms,
  type Surabaya,
} from './surabaya.ts'

function differencesOf({ room }: Surabaya, area: string) {
  return room.state.recapitulation
    .differencesOf(area, 'governor')
    .map(({ difference }) => difference)
}

function figures({ room }: Surabaya, area: string) {
  const view = figureView(room.state, { code: area, pollingStations: 0 }, room.clock.now())
  const { districtsFinished = 0, largestDifference = 0 } =
    view.recapitulation().get('governor') ?? {}
  return { districtsFinished, largestDifference }
}

describe('the recapitulation of Kota Surabaya', () => {
  test('differs at 331 stations of three districts, and each shows it for each pair', async () => {
    const city = await countedSurabaya()
    await using room = city.room
    expect(Object.values(CONCERNED).reduce((sum: number, count) => sum + count, 0)).toBe(331)
    await room.submit({ recapitulations: signedForms(city) })
    const byDistrict = concerned.map((area) => differencesOf(city, area))
    for (const differences of byDistrict) expect(differences.every((one) => one === 0)).toBe(false)
    const inAll = [0, 1, 2, 3].map((figure) =>
      byDistrict.reduce((sum, differences) => sum + (differences[figure] ?? 0), 0),
    )
    expect(inAll).toEqual([-8, 21_258, -21_280, 0])
  })

  test('opens a finding for each pair of the three districts and for no other', async () => {
    const city = await countedSurabaya()
    await using room = city.room
    await room.submit({ recapitulations: signedForms(city) })
    const found = room.openFindings().map((line) => line.split(' ').slice(0, 4).join(' '))
    expect(found).toEqual(
      concerned
        .flatMap((area) =>
          ['1', '2', '3'].map((pair) => `${area} RECAP_DIFFERENCE governor ${pair}`),
        )
        .toSorted(),
    )
  })

  test('shows the largest difference in the city and in the province, and all districts finished', async () => {
    const city = await countedSurabaya()
    await using room = city.room
    expect(figures(city, '35.78')).toEqual({ districtsFinished: 0, largestDifference: 0 })
    await room.submit({ recapitulations: signedForms(city) })
    const largest = Math.max(
      ...concerned.flatMap((area) => differencesOf(city, area).map(Math.abs)),
    )
    const expected = { districtsFinished: 31, largestDifference: largest }
    expect(figures(city, '35.78')).toEqual(expected)
    expect(figures(city, '35')).toEqual(expected)
    expect(figures(city, '35.78.01')).toEqual({ districtsFinished: 1, largestDifference: 0 })
  })

  test('moves the contradiction up to the city when only its districts are corrected', async () => {
    const city = await countedSurabaya()
    await using room = city.room
    await room.submit({ recapitulations: signedForms(city) })
    const { ofDistricts, city: ofCity } = corrections(city)
    await room.submit({ recapitulations: ofDistricts })
    expect(room.openFindings()).toEqual(
      SIGNED.map(
        (votes, at) => `35.78 RECAP_DIFFERENCE governor ${at + 1} ${CORRECTED[at]} ${votes}`,
      ),
    )
    await room.submit({ recapitulations: [ofCity] })
    expect(room.openFindings()).toEqual([])
    expect(figures(city, '35')).toEqual({ districtsFinished: 31, largestDifference: 0 })
    const resolved = room.state.findings.all().filter(({ resolvedAt }) => resolvedAt !== null)
    expect(resolved).toHaveLength(12)
  })

  test('keeps what the form said before, what it says since, the basis and who decided', async () => {
    const city = await countedSurabaya()
    await using room = city.room
    await room.submit({ recapitulations: signedForms(city) })
    const { ofDistricts, city: ofCity } = corrections(city)
    await room.submit({ recapitulations: [...ofDistricts, ofCity] })
    const forms = room.state.projections.recapitulations.standing('35.78', 'governor')?.forms
    expect(forms?.map(({ votes }) => votes)).toEqual([SIGNED, CORRECTED])
    expect(forms?.[1]).toMatchObject({
      version: 2,
      correction: { basis: 'Rekomendasi Bawaslu', by: 'Pleno KPU Provinsi Jawa Timur' },
      actor: 'administrator',
    })
  })

  test('stands as it stood at every moment of the past, and counts the same anew', async () => {
    const city = await countedSurabaya()
    await using room = city.room
    const counted = room.clock.now()
    room.clock.pass(3_600_000)
    await room.submit({ recapitulations: signedForms(city) })
    const signed = room.clock.now()
    const largest = figures(city, '35').largestDifference
    room.clock.pass(3_600_000)
    const { ofDistricts, city: ofCity } = corrections(city)
    await room.submit({ recapitulations: [...ofDistricts, ofCity] })
    const then = (moment: number) =>
      room.past.figures({ code: '35', pollingStations: 0 }, moment).recapitulation().get('governor')
        ?.largestDifference
    expect([counted, signed, room.clock.now()].map(then)).toEqual([0, largest, 0])
    expect(largest).toBeGreaterThan(7_000)
    const { recount } = await verify(room.journal, room.state, room.emptyState)
    expect(recount).toMatchObject({ ok: true })
  })
})
