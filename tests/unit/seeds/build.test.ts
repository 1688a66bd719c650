import { expect, test } from 'vitest'
import { buildRegister } from '../../../seeds/src/build.ts'
import { validateRegister } from '../../../seeds/src/checks/index.ts'
import { register } from './builders.ts'

const other = buildRegister(7)

test('the same seed gives the same bytes', () => {
  expect(JSON.stringify(buildRegister(2024))).toBe(JSON.stringify(register))
})

test('another seed gives the stations other voters and places, and the same sums', () => {
  const differing = other.stations.filter((station, index) => {
    const same = register.stations[index]
    return station.male !== same?.male || station.longitude !== same.longitude
  })
  expect(differing.length).toBeGreaterThan(60_000)
  expect(other.sha256).not.toBe(register.sha256)
  expect(validateRegister(other)).toEqual([])
})

test('another seed leaves what is published as it is', () => {
  expect(other.areas).toEqual(register.areas)
  expect(other.contests).toEqual(register.contests)
  expect(other.stations.map(({ code }) => code)).toEqual(register.stations.map(({ code }) => code))
})

test('every position says that it is generated', () => {
  expect(register.stations.some(({ surveyed }) => surveyed)).toBe(false)
})

test('few stations have the same number of voters as most others', () => {
  const times = new Map<number, number>()
  for (const { male, female } of register.stations) {
    times.set(male + female, (times.get(male + female) ?? 0) + 1)
  }
  expect(times.size).toBeGreaterThan(200)
  expect(Math.max(...times.values())).toBeLessThan(register.stations.length / 50)
})

test('the five contests of an only pair have an empty column', () => {
  const against = register.contests.filter(({ columns }) => columns.some(({ empty }) => empty))
  expect(against.map(({ area }) => area)).toEqual(['35.03', '35.21', '35.25', '35.75', '35.78'])
})
