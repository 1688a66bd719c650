import { z } from 'zod'

/** One setting of the environment: how it is read, and what is said of it everywhere. */
export interface Setting<Value> {
  /** Name of the variable. */
  variable: `PANTAU_${string}`
  /** What holds when it is not set, as it would be written; empty for nothing. */
  fallback: string
  /** What to write, as the end of "write ...". */
  expects: string
  /** One sentence for the README and `pantau doctor`. */
  description: string
  /** Its value is shown to nobody. */
  secret?: true
  /** Reads the written value; refuses what `expects` does not allow. */
  schema: z.ZodType<Value, string>
}

/** Log levels, loudest last but one; `silent` writes nothing. */
const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const

/** Every setting of the hub. */
export const hubSettings = {
  port: {
    variable: 'PANTAU_PORT',
    fallback: '4000',
    expects: 'a port from 1 to 65535',
    description: 'TCP port of the wall and the API.',
    schema: wholeNumber(1, 65_535),
  },
  host: {
    variable: 'PANTAU_HOST',
    fallback: '',
    expects: 'an address of this machine, such as 127.0.0.1',
    description:
      'Address to listen on; without it every address, so that televisions in the room reach it.',
    schema: z
      .string()
      .regex(/^[\w.:-]*$/)
      .transform((host) => (host === '' ? null : host)),
  },
  data: {
    variable: 'PANTAU_DATA',
    fallback: './data',
    expects: 'a folder',
    description:
      'Folder with live/ and rehearsal/ in it, relative to where the program is started.',
    schema: z.string().min(1),
  },
  mode: {
    variable: 'PANTAU_MODE',
    fallback: 'rehearsal',
    expects: 'live or rehearsal',
    description: 'What the hub runs; the flags --live and --rehearsal win over it.',
    schema: z.enum(['live', 'rehearsal']),
  },
  publicFigures: {
    variable: 'PANTAU_PUBLIC_FIGURES',
    fallback: 'no',
    expects: 'yes or no',
    description:
      'Whether figures are readable without a token when live; in a rehearsal they always are.',
    schema: z.enum(['yes', 'no']).transform((answer) => answer === 'yes'),
  },
  stallMinutes: {
    variable: 'PANTAU_PUBLIC_COUNT_STALL',
    fallback: '60',
    expects: 'minutes from 1 to 10080',
    description: 'Minutes without a change after which an incomplete public count stands still.',
    schema: wholeNumber(1, 10_080),
  },
  tickMs: {
    variable: 'PANTAU_TICK_MS',
    fallback: '250',
    expects: 'milliseconds from 20 to 60000',
    description: 'Milliseconds between two frames of a subscription while figures change.',
    schema: wholeNumber(20, 60_000),
  },
  heartbeatMs: {
    variable: 'PANTAU_HEARTBEAT_MS',
    fallback: '5000',
    expects: 'milliseconds from 100 to 60000',
    description: 'Milliseconds without a change after which a heartbeat is sent.',
    schema: wholeNumber(100, 60_000),
  },
  origins: {
    variable: 'PANTAU_ORIGINS',
    fallback: '',
    expects: 'origins such as https://wall.example.org, separated by commas',
    description: "Web pages of other origins that may open the API, besides the hub's own.",
    schema: z
      .string()
      .transform(splitByCommas)
      .pipe(z.array(z.string().refine(isOrigin))),
  },
  trustedProxies: {
    variable: 'PANTAU_TRUSTED_PROXIES',
    fallback: '',
    expects: 'addresses or networks such as 10.0.0.2, 10.1.0.0/16, separated by commas',
    description:
      'Proxies whose X-Forwarded-For is believed where limits count by address; otherwise it is not.',
    schema: z
      .string()
      .transform(splitByCommas)
      .pipe(z.array(z.string().refine(isNetwork))),
  },
  introspection: {
    variable: 'PANTAU_INTROSPECTION',
    fallback: 'no',
    expects: 'yes or no',
    description:
      'Whether the schema is told without a token when live; in a rehearsal it always is.',
    schema: z.enum(['yes', 'no']).transform((answer) => answer === 'yes'),
  },
  socketsPerAddress: {
    variable: 'PANTAU_SOCKETS_PER_ADDRESS',
    fallback: '1000',
    expects: 'a number from 1 to 100000',
    description: 'Sockets and event streams that one address may have open at a time.',
    schema: wholeNumber(1, 100_000),
  },
  socketsPerToken: {
    variable: 'PANTAU_SOCKETS_PER_TOKEN',
    fallback: '100',
    expects: 'a number from 1 to 100000',
    description: 'Sockets and event streams that may be open at a time with one token.',
    schema: wholeNumber(1, 100_000),
  },
  operationsPerSocket: {
    variable: 'PANTAU_OPERATIONS_PER_SOCKET',
    fallback: '100',
    expects: 'a number from 1 to 10000',
    description: 'Operations that one socket may have open at a time.',
    schema: wholeNumber(1, 10_000),
  },
  messagesPerMinute: {
    variable: 'PANTAU_MESSAGES_PER_MINUTE',
    fallback: '1200',
    expects: 'a number from 10 to 1000000',
    description:
      'Frames that one socket may send in a minute, pings too; as many may come at once.',
    schema: wholeNumber(10, 1_000_000),
  },
  rules: {
    variable: 'PANTAU_RULES',
    fallback: '',
    expects: 'the path of a JSON file',
    description: "File with the rules that differ from those of 2024; see the server's README.",
    schema: z.string().transform((file) => (file === '' ? null : file)),
  },
  logLevel: {
    variable: 'PANTAU_LOG',
    fallback: 'info',
    expects: `one of ${logLevels.join(', ')}`,
    description: 'The least important messages that are logged.',
    schema: z.enum(logLevels),
  },
} as const satisfies Record<string, Setting<unknown>>

/** Every setting of the command line, which asks a hub that runs elsewhere for all others. */
export const clientSettings = {
  url: {
    variable: 'PANTAU_URL',
    fallback: 'http://localhost:4000',
    expects: 'the address of the hub, such as http://localhost:4000',
    description: 'Where the command line finds the running hub.',
    schema: z
      .url({ protocol: /^https?$/ })
      .transform((url) => url.replace(/\/+$/, '').replace(/\/graphql$/, '')),
  },
  token: {
    variable: 'PANTAU_TOKEN',
    fallback: '',
    expects: 'a token without spaces',
    description: "Token of the command line; without it the admin.token in the hub's folder.",
    secret: true,
    schema: z
      .string()
      .regex(/^\S*$/)
      .transform((token) => (token === '' ? null : token)),
  },
} as const satisfies Record<string, Setting<unknown>>

/** Every setting there is, in the order of the tables. */
export const allSettings: readonly Setting<unknown>[] = [
  ...Object.values(hubSettings),
  ...Object.values(clientSettings),
]

function wholeNumber(least: number, most: number) {
  const digits = z.string().regex(/^\d+$/).transform(Number)
  return digits.pipe(z.number().min(least).max(most))
}

function splitByCommas(text: string): string[] {
  const parts = text.split(',').map((part) => part.trim())
  return parts.filter((part) => part !== '')
}

/** An address, or a network as an address and the length of its prefix. */
function isNetwork(text: string): boolean {
  const [address = '', prefix, ...rest] = text.split('/')
  const bits = z.ipv4().safeParse(address).success ? 32 : 128
  const known = bits === 32 || z.ipv6().safeParse(address).success
  const fits = prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= bits)
  return known && fits && rest.length === 0
}

/** An origin is what a browser sends: scheme, host and port, no path. */
function isOrigin(text: string): boolean {
  return /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text
}
