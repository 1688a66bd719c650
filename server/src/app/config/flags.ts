import { parseArgs } from 'node:util'
import { type Moment, parseWibStamp } from '../../domain/clock.ts'
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
  /** Chooses the days: 0 to 2^32 - 1. */
  seed: number
  /** Where it opens, with all before it generated at once; null for its usual opening. */
  from: Moment | null
  /** Names of what goes wrong, each once and sorted; whether there are such faults is not checked. */
  faults: readonly string[]
  /** Whether to begin anew, leaving what an earlier rehearsal recorded. */
  again: boolean
}

/** One sentence for each flag, for the README and the message about an unknown one. */
export const flagDescriptions: Readonly<Record<string, string>> = {
  '--live': 'Runs the live hub, which begins empty.',
  '--rehearsal': 'Runs the rehearsal (without any flag, too).',
  '--from TIME':
    'Where the rehearsal opens, WIB: from "2024-11-25 06:00" on; "2024-11-27 16:00" when not given.',
  '--speed N': 'Seconds of the rehearsal in a second, above 0, at most 3600; 60 when not given.',
  '--seed N': 'Another number is other days with the same end; 2024 when not given.',
  '--faults a,b': 'What goes wrong, by name; nothing when not given.',
  '--again': 'Begins the rehearsal anew instead of going on where it was stopped.',
}

const options = {
  live: { type: 'boolean' },
  rehearsal: { type: 'boolean' },
  from: { type: 'string' },
  speed: { type: 'string' },
  seed: { type: 'string' },
  faults: { type: 'string' },
  again: { type: 'boolean' },
} as const

const ofRehearsal = ['from', 'speed', 'seed', 'faults', 'again'] as const

/** How a flag's value is read: null when it does not fit. */
interface Reading<Value> {
  fallback: Value
  expects: string
  read(written: string): Value | null
}

const readings = {
  speed: numeric(60, 'a number above 0, at most 3600', (value) => value > 0 && value <= 3_600),
  seed: numeric(
    2_024,
    'a whole number from 0 to 4294967295',
    (value) => Number.isInteger(value) && value >= 0 && value < 2 ** 32,
  ),
  from: {
    fallback: null,
    expects: 'a time in WIB such as "2024-11-28 10:15"',
    read: readMoment,
  } satisfies Reading<Moment | null>,
  faults: {
    fallback: [],
    expects: 'names with commas between them',
    read: readNames,
  } satisfies Reading<readonly string[]>,
}

/** Reads the flags; each mistake is one sentence, and what it is about keeps its default. */
export function readFlags(args: readonly string[]): { flags: Flags; problems: string[] } {
  // A nested script hands the `--` that ended its own flags down as well.
  const given = args.filter((arg) => arg !== '--')
  const { values, tokens } = parseArgs({ args: given, options, strict: false, tokens: true })
  const problems = tokens.flatMap((token) => {
    if (token.kind === 'positional') return [unknown(token.value)]
    return token.kind === 'option' && !(token.name in options) ? [unknown(token.rawName)] : []
  })
  const valueOf = <Value>(name: keyof typeof readings, reading: Reading<Value>): Value => {
    const written = values[name]
    if (written === undefined) return reading.fallback
    const read = typeof written === 'string' && written !== '' ? reading.read(written) : null
    if (read !== null) return read
    const missing = name === 'speed' || name === 'seed' ? 'has no number' : 'has no value'
    const found = typeof written === 'string' ? `is "${written}"` : missing
    problems.push(`--${name} ${found}; write ${reading.expects}.`)
    return reading.fallback
  }
  const speed = valueOf('speed', readings.speed)
  const seed = valueOf('seed', readings.seed)
  const from = valueOf<Moment | null>('from', readings.from)
  const faults = valueOf<readonly string[]>('faults', readings.faults)
  if (values.live && values.rehearsal) problems.push('--live and --rehearsal exclude each other.')
  const idle = ofRehearsal.filter((name) => values.live && values[name] !== undefined)
  for (const name of idle)
    problems.push(`--${name} belongs to a rehearsal; leave it out with --live.`)
  const mode = values.live ? 'live' : values.rehearsal ? 'rehearsal' : null
  const again = values.again === true
  return { flags: { mode, rehearsal: { speed, seed, from, faults, again } }, problems }
}

function numeric(
  fallback: number,
  expects: string,
  fits: (value: number) => boolean,
): Reading<number> {
  return {
    fallback,
    expects,
    read: (written) => (fits(Number(written)) ? Number(written) : null),
  }
}

/** `2024-11-28 10:15`, `2024-11-28T10:15:04`; a day alone begins at midnight. */
function readMoment(written: string): Moment | null {
  const parts = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2})(:\d{2})?)?$/.exec(written)
  return parts && parseWibStamp(`${parts[1]} ${parts[2] ?? '00:00'}${parts[3] ?? ':00'}`)
}

function readNames(written: string): string[] | null {
  const names = written.split(',').map((name) => name.trim())
  return names.every((name) => /^[a-z0-9-]+$/.test(name)) ? [...new Set(names)].toSorted() : null
}

function unknown(arg: string): string {
  const names = Object.keys(options).map((name) => `--${name}`)
  const meant = nearest(arg, names)
  if (meant !== null) return `${arg} is not a flag; did you mean ${meant}?`
  return `${arg} is not a flag; the flags are ${names.join(', ')}.`
}
