import { themes } from './tokens.ts'
import type { Theme, ThemeName } from './tokens.ts'

/**
 * The tokens as CSS custom properties, `--ground`, `--share-0` and so on, for `style.setProperty`.
 * Lists become numbered properties, from 0.
 */
export function customProperties(name: ThemeName): ReadonlyMap<string, string> {
  const theme: Theme = themes[name]
  const properties = new Map<string, string>()
  for (const [token, value] of Object.entries(theme)) {
    const property = `--${token.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
    if (typeof value === 'string') properties.set(property, value)
    else value.forEach((colour, index) => properties.set(`${property}-${index}`, colour))
  }
  return properties
}

/** Puts a theme on an element: custom properties, and `color-scheme` for the browser's own parts. */
export function applyTheme(name: ThemeName, root: HTMLElement): void {
  for (const [property, value] of customProperties(name)) root.style.setProperty(property, value)
  root.style.colorScheme = name
  root.dataset['theme'] = name
}
