/** Strokes of the icons in a box of 24 by 24, drawn in the colour of the text around them. */
export const icons = {
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 7.5V12l3 2',
  attention: 'M12 4 2.8 20h18.4L12 4M12 10v4.5M12 17v.4',
  critical: 'M8 3h8l5 5v8l-5 5H8l-5-5V8l5-5M12 7.5v6M12 16.4v.4',
  done: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M8 12.4l2.8 2.8L16 9.6',
  live: 'M4.5 12a7.5 7.5 0 0 1 15 0M8 12a4 4 0 0 1 8 0M12 12v8',
  offline:
    'M4.5 12a7.5 7.5 0 0 1 11-6.6M19 9.4a7.5 7.5 0 0 1 .5 2.6M8 12a4 4 0 0 1 1.5-3.1M12 13v7M4 4l16 16',
  back: 'M10.5 5.5 4 12l6.5 6.5M4.5 12H20',
  becomes: 'M4 12h15M13.5 6.5 19 12l-5.5 5.5',
  key: 'M7 8.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7M10.5 12H21M17 12v3M20.5 12v2.5',
} as const

/** An icon by its name. */
export type IconName = keyof typeof icons
