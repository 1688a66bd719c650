import { describe, expect, test } from 'vitest'
import { isWithin } from '../../../../server/src/domain/geography/codes.ts'
import { planTickets } from '../../../../server/src/rehearsal/incidents/plan.ts'
import { REHEARSAL_END, REHEARSAL_START } from '../../../../server/src/rehearsal/index.ts'
import { wib } from '../../../support/builders/clock.ts'
import { wholeProvince } from '../../../support/builders/province.ts'

const geography = wholeProvince()
const plan = planTickets(geography, 2_024)
const pollingDay = plan.tickets.filter(({ openedAt }) => {
  return openedAt >= wib('27 00:00') && openedAt < wib('28 00:00')
})
const placed = pollingDay.filter(({ said }) => said.place !== undefined)

/** Tickets of polling day inside an area. */
function inside(code: string): number {
  return placed.filter(({ said }) => isWithin(said.place ?? '', code)).length
}

describe('the tickets of polling day', () => {
  test('are as many in each regency as the supervisors found there, 2,550 in all', () => {
    expect(placed).toHaveLength(2_550)
    const named = Object.fromEntries(
      (
        '35.78 391, 35.06 301, 35.73 219, 35.07 188, 35.09 151, 35.10 127, 35.15 123, 35.14 115, ' +
        '35.04 86, 35.23 79, 35.17 76, 35.29 73, 35.24 66, 35.75 2, 35.71 2, 35.76 3, 35.27 5, 35.26 6'
      )
        .split(', ')
        .map((each) => [each.slice(0, 5), Number(each.slice(6))]),
    )
    const counted = Object.keys(named).map((code) => [code, inside(code)])
    expect(Object.fromEntries(counted)).toEqual(named)
  })

  test('are more than the fewest and less than the most named ones in every other regency', () => {
    const regencies = geography.within('35', 'REGENCY').map(({ code }) => inside(code))
    expect(regencies).toHaveLength(38)
    const ranked = regencies.toSorted((one, other) => one - other)
    expect(ranked.slice(0, 5)).toEqual([2, 2, 3, 5, 6])
    expect(ranked[5]).toBeGreaterThan(6)
    expect(ranked.slice(-13)[0]).toBe(66)
  })

  test('come between four in the morning and midnight, and follow the day', () => {
    const dues = pollingDay.map(({ openedAt }) => openedAt)
    expect(Math.min(...dues)).toBeGreaterThanOrEqual(wib('27 04:00'))
    const commonest = (from: string, to: string) => {
      const counts = new Map<string, number>()
      for (const { openedAt, said } of pollingDay) {
        if (openedAt < wib(from) || openedAt >= wib(to)) continue
        counts.set(said.category, (counts.get(said.category) ?? 0) + 1)
      }
      return [...counts].toSorted((one, other) => other[1] - one[1])[0]?.[0]
    }
    expect([
      commonest('27 04:00', '27 07:00'),
      commonest('27 07:00', '27 13:00'),
      commonest('27 13:00', '27 17:00'),
      commonest('27 17:00', '28 00:00'),
    ]).toEqual(['LOGISTICS', 'VOTING', 'COUNTING', 'SIREKAP'])
  })

  test('are in places of the register, told by roles under numbers that nobody has', () => {
    const strange = plan.tickets.filter(({ said, actor }) => {
      const { place, reporterPhone = '0800-000-0000', title, quantity } = said
      const isSomewhere = place === undefined || geography.has(place, '35')
      const isNobody = /^0800-\d{3}-\d{4}$/.test(reporterPhone)
      const isRole = /^(?:meja-[1-6]|public|lapangan|pengawas-1)$/.test(actor)
      const isCounted = !title.includes('{n}') && title.includes(String(quantity ?? ''))
      return !(isSomewhere && isNobody && isRole && isCounted)
    })
    expect(strange).toEqual([])
  })

  test('that the jam of the servers explains are forty, linked to a ticket of the whole province', () => {
    const links = plan.tickets.flatMap(({ steps }) => steps.filter(({ verb }) => verb === 'LINK'))
    expect(links).toHaveLength(40)
    const causes = new Set(links.map(({ other }) => other))
    expect(causes.size).toBe(1)
    const cause = plan.tickets.find(({ key }) => causes.has(key))
    expect(cause?.said.place).toBeUndefined()
    expect(Math.min(...links.map(({ due }) => due))).toBeGreaterThan(cause?.openedAt ?? Infinity)
  })
})

describe('the tickets of a rehearsal', () => {
  test('are fewer on each day before and after', () => {
    const days = ['25', '26', '27', '28', '29', '30'].map((day) => {
      const from = wib(`${day} 00:00`)
      return plan.tickets.filter(({ openedAt }) => {
        return openedAt >= from && openedAt < from + 24 * 3_600_000
      }).length
    })
    const polling = days[2] ?? 0
    expect(days.filter((count) => count > 0 && count < polling / 5)).toHaveLength(5)
  })

  test('are the same for the same seed, and others for another', () => {
    expect(planTickets(geography, 2_024).tickets).toEqual(plan.tickets)
    expect(planTickets(geography, 1).tickets).not.toEqual(plan.tickets)
  })

  test('are due in the same order in whatever steps they are asked for', () => {
    const all = plan.between(REHEARSAL_START - 1, REHEARSAL_END)
    const steps = []
    for (let at = REHEARSAL_START - 1; at < REHEARSAL_END; at += 7_777_777) {
      steps.push(...plan.between(at, Math.min(at + 7_777_777, REHEARSAL_END)))
    }
    expect(steps).toEqual(all)
    const [first] = all
    const moment = first?.due ?? 0
    expect(plan.between(REHEARSAL_START - 1, moment)).toContain(first)
    expect(plan.between(moment, REHEARSAL_END)).not.toContain(first)
    expect(new Set(all.map(({ key }) => key)).size).toBe(all.length)
  })
})
