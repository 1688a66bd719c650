export { applyTheme, customProperties } from './apply.ts'
export { contrast, isColour, luminance, readable } from './colour.ts'
export { themes } from './tokens.ts'
export type { Theme, ThemeName } from './tokens.ts'
