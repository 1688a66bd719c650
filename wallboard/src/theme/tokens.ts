/** Everything that has a colour on the wall, by what it means. The one place with colours in it. */
export type Theme = {
  /** Behind everything. */
  ground: string
  /** Panels: one step from the ground. */
  surface: string
  /** Hairlines, tracks of bars. */
  line: string
  text: string
  /** Sources, units, captions. */
  quiet: string
  attention: string
  critical: string
  information: string
  done: string
  /** Parts of a whole in a stacked bar: over but not done, still to come, with others, misread. */
  settled: string
  waiting: string
  handed: string
  misread: string
  /** Shares in six classes, little to much, monotone in lightness. The same in every theme. */
  shares: readonly [string, string, string, string, string, string]
  /** Stroke of the hatching that says "no data", and what lies under it. */
  hatch: string
  hatchGround: string
  /** Land on the map that is not what is asked about. */
  land: string
  /** Borders on the map, over any class. */
  regencyBorder: string
  districtBorder: string
  /** Map labels and the halo that lifts them from any class. */
  label: string
  labelHalo: string
  /** Every pair before a leader may be told by colour. */
  undecided: string
  /** Pairs without a colour of the publisher, by ballot number. */
  pairs: readonly string[]
}

const shares = ['#2a2f62', '#2e4f80', '#34708e', '#4b9495', '#7db89a', '#c9e0a6'] as const

const states = {
  attention: '#e69f00',
  critical: '#d55e00',
  information: '#56b4e9',
  done: '#009e73',
}

/** The themes by the name that `?theme=` takes. */
export const themes = {
  dark: {
    ...states,
    settled: '#2f83c5',
    waiting: '#3a4a66',
    handed: '#cc79a7',
    misread: '#f0e442',
    shares,
    ground: '#0b1220',
    surface: '#121c2e',
    line: '#25324a',
    text: '#e8eef7',
    quiet: '#9fb0c6',
    hatch: '#52627c',
    hatchGround: '#141e30',
    land: '#1a2538',
    regencyBorder: '#0b1220',
    districtBorder: '#0b1220',
    label: '#ffffff',
    labelHalo: '#0b1220',
    undecided: '#7c8ca5',
    pairs: ['#b9a6d9', '#d9c08a', '#86c5d8', '#d99a9a', '#a9c58a', '#c8c8c8'],
  },
  light: {
    shares,
    ground: '#f4f6f9',
    surface: '#ffffff',
    line: '#d3dae4',
    text: '#101a2b',
    quiet: '#4a5a72',
    // The same four hues, dark enough to be read as text on white.
    attention: '#8f6300',
    critical: '#b34d00',
    information: '#1c6fa3',
    done: '#007857',
    settled: '#123a63',
    waiting: '#c3ccd9',
    handed: '#a6457f',
    misread: '#6b7a00',
    hatch: '#a3afc0',
    hatchGround: '#eef1f5',
    land: '#e6eaf0',
    regencyBorder: '#101a2b',
    districtBorder: '#ffffff',
    label: '#101a2b',
    labelHalo: '#ffffff',
    undecided: '#7c8ca5',
    pairs: ['#6f54a8', '#8a6a1c', '#1f7a94', '#a84f4f', '#56802a', '#6a6a6a'],
  },
} as const satisfies Record<string, Theme>

/** `dark` for a room, `light` for print and bright rooms. */
export type ThemeName = keyof typeof themes
