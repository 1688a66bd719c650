export { applyTheme } from './apply.ts'
export { isColour, readable } from './colour.ts'
export { themes } from './tokens.ts'
export type { Theme, ThemeName } from './tokens.ts'
