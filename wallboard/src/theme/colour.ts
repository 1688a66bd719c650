/** Red, green and blue in linear light, each 0 to 1. */
type Linear = readonly [number, number, number]

function linear(colour: string): Linear {
  const channel = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return [channel(1), channel(3), channel(5)]
}

function hex(light: Linear): string {
  const channel = (value: number) => {
    const encoded = value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055
    return Math.round(Math.min(1, Math.max(0, encoded)) * 255)
      .toString(16)
      .padStart(2, '0')
  }
  return `#${light.map(channel).join('')}`
}

/** Relative luminance (WCAG 2) of `#rrggbb`, 0 for black to 1 for white. */
export function luminance(colour: string): number {
  const [red, green, blue] = linear(colour)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Contrast ratio (WCAG 2) of two `#rrggbb`, 1 to 21, the same in either order. */
export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

function mix(from: Linear, to: number, part: number): Linear {
  const [red, green, blue] = from
  const step = (value: number) => value + (to - value) * part
  return [step(red), step(green), step(blue)]
}

/**
 * The colour nearest to `colour` that stands out from `ground` by at least `ratio` (3 is WCAG's for
 * graphics): unchanged when it does already, else mixed with white on a dark ground and with black
 * on a light one, a hundredth at a time, so that the hue stays the publisher's.
 */
export function readable(colour: string, ground: string, ratio = 3): string {
  const towards = luminance(ground) < 0.18 ? 1 : 0
  const original = linear(colour)
  for (let part = 0; part <= 100; part++) {
    const candidate = part === 0 ? colour.toLowerCase() : hex(mix(original, towards, part / 100))
    if (contrast(candidate, ground) >= ratio) return candidate
  }
  return towards === 1 ? '#ffffff' : '#000000'
}

/** True for `#rrggbb`: anything else that a publisher may send is not a colour to us. */
export function isColour(text: string): boolean {
  return /^#[\da-f]{6}$/i.test(text)
}
