import { describe, expect, test } from 'vitest'
import { cameraPadding } from '../../../../wallboard/src/map/camera.ts'
import type { Bounds } from '../../../../wallboard/src/map/bounds.ts'

const panel = { width: 1090, height: 855 }
const unit = 20
const wide: Bounds = [113, -7.2, 116, -6.8]
const tall: Bounds = [112, -8.5, 112.8, -7.6]

describe('a regency on the map', () => {
  test('that is wide goes below the title, at the full width of the panel', () => {
    const { top, left } = cameraPadding(unit, '35.29', wide, panel)
    expect([top, left]).toEqual([252, 18])
  })

  test('that is tall goes beside the title, at the full height', () => {
    const { top, left } = cameraPadding(unit, '35.07', tall, panel)
    expect([top, left]).toEqual([18, 520])
  })

  test('that is tall and has islands far out leaves room for their insets', () => {
    expect(cameraPadding(unit, '35.25', tall, panel).top).toBe(176)
  })

  test('never reaches into the legend', () => {
    for (const land of [wide, tall])
      expect(cameraPadding(unit, '35.07', land, panel).bottom).toBe(140)
  })
})
