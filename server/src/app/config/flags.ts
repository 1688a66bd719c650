import { parseArgs } from 'node:util'
import { nearest } from './nearest.ts'

/** What the flags of `npm start -- ...` say. */
export interface Flags {
  /** Null when neither `--live` nor `--rehearsal` is given. */
  mode: 'live' | 'rehearsal' | null
  rehearsal: RehearsalFlags
}

/** How a rehearsal runs. */
export interface RehearsalFlags {
  /** Simulated seconds in a real one, above 0 and at most 3600. */
  speed: number
  /** Chooses the evening: 0 to 2^32 - 1. */
  seed: number
  /** Whether to begin anew, leaving what an earlier rehearsal recorded. */
  again: boolean
}

/** One sentence for each flag, for the README and the message about an unknown one. */
export const flagDescriptions: Readonly<Record<string, string>> = {
  '--live': 'Runs the live hub, which begins empty.',
  '--rehearsal': 'Runs the rehearsal (without any flag, too).',
  '--speed N': 'Seconds of the rehearsal in a second, above 0, at most 3600; 60 when not given.',
  '--seed N': 'Another number is another evening with the same end; 2024 when not given.',
  '--again': 'Begins the rehearsal anew instead of going on where it was stopped.',
}

const options = {
  live: { type: 'boolean' },
  rehearsal: { type: 'boolean' },
  speed: { type: 'string' },
  seed: { type: 'string' },
  again: { type: 'boolean' },
} as const

const ofRehearsal = ['speed', 'seed', 'again'] as const

/** Reads the flags; each mistake is one sentence, and what it is about keeps its default. */
export function readFlags(args: readonly string[]): { flags: Flags; problems: string[] } {
  // A nested script hands the `--` that ended its own flags down as well.
  const given = args.filter((arg) => arg !== '--')
  const { values, tokens } = parseArgs({ args: given, options, strict: false, tokens: true })
  const problems = tokens.flatMap((token) => {
    if (token.kind === 'positional') return [unknown(token.value)]
    return token.kind === 'option' && !(token.name in options) ? [unknown(token.rawName)] : []
  })
  const number = (name: 'speed' | 'seed', fallback: number, fits: (value: number) => boolean) => {
    const written = values[name]
    if (written === undefined) return fallback
    if (typeof written === 'string' && written !== '' && fits(Number(written)))
      return Number(written)
    const found = typeof written === 'string' ? `is "${written}"` : 'has no number'
    const expects =
      name === 'speed' ? 'a number above 0, at most 3600' : 'a whole number from 0 to 4294967295'
    problems.push(`--${name} ${found}; write ${expects}.`)
    return fallback
  }
  const speed = number('speed', 60, (value) => value > 0 && value <= 3_600)
  const seed = number(
    'seed',
    2_024,
    (value) => Number.isInteger(value) && value >= 0 && value < 2 ** 32,
  )
  if (values.live && values.rehearsal) problems.push('--live and --rehearsal exclude each other.')
  const idle = ofRehearsal.filter((name) => values.live && values[name] !== undefined)
  for (const name of idle)
    problems.push(`--${name} belongs to a rehearsal; leave it out with --live.`)
  const mode = values.live ? 'live' : values.rehearsal ? 'rehearsal' : null
  return { flags: { mode, rehearsal: { speed, seed, again: values.again === true } }, problems }
}

function unknown(arg: string): string {
  const names = Object.keys(options).map((name) => `--${name}`)
  const meant = nearest(arg, names)
  if (meant !== null) return `${arg} is not a flag; did you mean ${meant}?`
  return `${arg} is not a flag; the flags are ${names.join(', ')}.`
}
