import { describe, expect, test } from 'vitest'
import { customProperties } from '../../../../wallboard/src/theme/apply.ts'
import { contrast, isColour, luminance, readable } from '../../../../wallboard/src/theme/colour.ts'
import { themes } from '../../../../wallboard/src/theme/tokens.ts'

const published = ['#B67352', '#8CB9BD', '#C7B7A3', '#000000', '#0000ff', '#ffffff']

describe('colours', () => {
  test('black on white has the greatest contrast there is', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
    expect(contrast('#ffffff', '#000000')).toBeCloseTo(21)
  })

  test.each(['dark', 'light'] as const)('of any pair can be told from the %s ground', (name) => {
    const { surface } = themes[name]
    for (const colour of published)
      expect(contrast(readable(colour, surface), surface)).toBeGreaterThanOrEqual(3)
  })

  test('of a pair stay as printed where they can be read already', () => {
    expect(readable('#8CB9BD', themes.dark.surface)).toBe('#8cb9bd')
  })

  test('that are not colours are not taken', () => {
    expect(isColour('#8CB9BD')).toBe(true)
    expect(isColour('red')).toBe(false)
    expect(isColour('#8CB9BD;background:url(x)')).toBe(false)
  })
})

describe.each(['dark', 'light'] as const)('the %s theme', (name) => {
  const theme = themes[name]

  test('shows more as lighter, every class clearly apart from the one before', () => {
    const steps = theme.shares.map(luminance)
    const ratios = steps.slice(1).map((step, index) => (step + 0.05) / ((steps[index] ?? 1) + 0.05))
    expect(Math.min(...ratios)).toBeGreaterThan(1.35)
  })

  test('has text that can be read', () => {
    expect(contrast(theme.text, theme.surface)).toBeGreaterThan(7)
    expect(contrast(theme.quiet, theme.surface)).toBeGreaterThan(4.5)
    for (const state of ['attention', 'critical', 'information', 'done'] as const)
      expect(contrast(theme[state], theme.surface)).toBeGreaterThan(4)
  })

  test('gives every token to the style sheets', () => {
    const properties = customProperties(name)
    expect(properties.get('--hatch-ground')).toBe(theme.hatchGround)
    expect(properties.get('--shares-5')).toBe(theme.shares[5])
  })
})
