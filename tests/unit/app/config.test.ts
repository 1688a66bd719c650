import { describe, expect, test } from 'vitest'
import { configTable, readConfig } from '../../../server/src/app/config.ts'

/** The configuration that comes out, or the sentences about it. */
function read(env: Record<string, string> = {}, ...args: string[]) {
  const answer = readConfig(env, args)
  return answer.ok ? answer.config : answer.problems
}

describe('a configuration', () => {
  test('without anything said is a rehearsal on port 4000, open to the room', () => {
    expect(read()).toEqual({
      port: 4_000,
      host: null,
      data: './data',
      folder: 'data/rehearsal',
      mode: 'rehearsal',
      publicFigures: false,
      stallMinutes: 60,
      tickMs: 250,
      heartbeatMs: 5_000,
      origins: [],
      trustedProxies: [],
      introspection: false,
      socketsPerAddress: 1_000,
      socketsPerToken: 100,
      operationsPerSocket: 100,
      messagesPerMinute: 1_200,
      rules: null,
      logLevel: 'info',
      rehearsal: { speed: 60, seed: 2_024, from: null, faults: [], again: false },
    })
  })

  test('takes every variable that is set', () => {
    const env = {
      PANTAU_PORT: '8080',
      PANTAU_HOST: '127.0.0.1',
      PANTAU_DATA: '/srv/pantau',
      PANTAU_MODE: 'live',
      PANTAU_PUBLIC_FIGURES: 'yes',
      PANTAU_PUBLIC_COUNT_STALL: '15',
      PANTAU_TICK_MS: '100',
      PANTAU_HEARTBEAT_MS: '1000',
      PANTAU_ORIGINS: 'https://wall.example.org, http://10.0.0.7:8000',
      PANTAU_TRUSTED_PROXIES: '10.0.0.2, 10.1.0.0/16, fd00::/8',
      PANTAU_LOG: 'debug',
      PANTAU_URL: 'http://hub:4000',
      HOME: '/root',
    }
    expect(read(env)).toMatchObject({
      port: 8_080,
      host: '127.0.0.1',
      folder: '/srv/pantau/live',
      publicFigures: true,
      stallMinutes: 15,
      tickMs: 100,
      heartbeatMs: 1_000,
      origins: ['https://wall.example.org', 'http://10.0.0.7:8000'],
      trustedProxies: ['10.0.0.2', '10.1.0.0/16', 'fd00::/8'],
      rules: null,
      logLevel: 'debug',
    })
  })

  test('keeps live and rehearsal in folders of their own', () => {
    expect(read({}, '--live')).toMatchObject({ folder: 'data/live' })
    expect(read({}, '--rehearsal')).toMatchObject({ folder: 'data/rehearsal' })
  })

  test('lets the flag win over the environment', () => {
    expect(read({ PANTAU_MODE: 'live' }, '--rehearsal')).toMatchObject({ mode: 'rehearsal' })
    expect(read({ PANTAU_MODE: 'rehearsal' }, '--live')).toMatchObject({ mode: 'live' })
  })

  test('takes the flags of a rehearsal, also behind the -- of a nested script', () => {
    expect(read({}, '--', '--speed', '0.5', '--seed=7', '--again')).toMatchObject({
      rehearsal: { speed: 0.5, seed: 7, again: true },
    })
    const from = Date.parse('2024-11-28T10:15:00+07:00')
    expect(read({}, '--from', '2024-11-28 10:15', '--faults', 'b-b, a,b-b')).toMatchObject({
      rehearsal: { from, faults: ['a', 'b-b'] },
    })
    expect(read({}, '--from=2024-11-28T10:15:04')).toMatchObject({
      rehearsal: { from: from + 4_000 },
    })
  })

  test('takes an empty variable as not set', () => {
    expect(read({ PANTAU_PORT: '', PANTAU_MODE: '' })).toMatchObject({ port: 4_000 })
  })
})

describe('a mistake in the configuration', () => {
  test.each([
    ['PANTAU_PORT', 'http', 'PANTAU_PORT is "http"; write a port from 1 to 65535.'],
    ['PANTAU_PORT', '70000', 'PANTAU_PORT is "70000"; write a port from 1 to 65535.'],
    ['PANTAU_MODE', 'Live', 'PANTAU_MODE is "Live"; write live or rehearsal.'],
    ['PANTAU_PUBLIC_FIGURES', 'true', 'PANTAU_PUBLIC_FIGURES is "true"; write yes or no.'],
    ['PANTAU_TICK_MS', '-1', 'PANTAU_TICK_MS is "-1"; write milliseconds from 20 to 60000.'],
    [
      'PANTAU_ORIGINS',
      'https://wall.example.org/page',
      'PANTAU_ORIGINS is "https://wall.example.org/page"; write origins such as https://wall.example.org, separated by commas.',
    ],
    ...['proxy', '10.0.0.2/33', '10.0.0.2/8/8', 'fd00::/129'].map(
      (written): [string, string, string] => [
        'PANTAU_TRUSTED_PROXIES',
        written,
        `PANTAU_TRUSTED_PROXIES is "${written}"; write addresses or networks such as 10.0.0.2, 10.1.0.0/16, separated by commas.`,
      ],
    ),
    ['PANTAU_PROT', '4000', 'PANTAU_PROT is not a setting; did you mean PANTAU_PORT?'],
  ])('in %s=%s is one sentence that says what to write', (variable, value, sentence) => {
    expect(read({ [variable]: value })).toEqual([sentence])
  })

  test('in a variable of ours that is like none lists those there are', () => {
    expect(read({ PANTAU_COLOUR_OF_WALL: 'red' })).toEqual([
      expect.stringMatching(
        /^PANTAU_COLOUR_OF_WALL is not a setting; the settings are PANTAU_PORT,/,
      ),
    ])
  })

  test.each([
    [['--speed', '0'], '--speed is "0"; write a number above 0, at most 3600.'],
    [['--speed'], '--speed has no number; write a number above 0, at most 3600.'],
    [['--speed='], '--speed is ""; write a number above 0, at most 3600.'],
    [['--seed', '1.5'], '--seed is "1.5"; write a whole number from 0 to 4294967295.'],
    [['--lvie'], '--lvie is not a flag; did you mean --live?'],
    [['live'], 'live is not a flag; did you mean --live?'],
    [['--live', '--rehearsal'], '--live and --rehearsal exclude each other.'],
    [['--from', 'noon'], '--from is "noon"; write a time in WIB such as "2024-11-28 10:15".'],
    [
      ['--from', '2024-02-30'],
      '--from is "2024-02-30"; write a time in WIB such as "2024-11-28 10:15".',
    ],
    [['--faults', 'A b'], '--faults is "A b"; write names with commas between them.'],
    [['--live', '--speed', '5'], '--speed belongs to a rehearsal; leave it out with --live.'],
  ])('in the flags %j is one sentence', (args, sentence) => {
    expect(read({}, ...args)).toEqual([sentence])
  })

  test('does not hide the others: all are named at once', () => {
    expect(read({ PANTAU_PORT: 'x', PANTAU_LOG: 'loud' }, '--speed', '9999')).toHaveLength(3)
  })
})

test('the table shows every setting with what is written now, and no secret', () => {
  const table = configTable({ PANTAU_PORT: '8080', PANTAU_TOKEN: 'hush' })
  expect(table.find(({ name }) => name === 'PANTAU_PORT')).toMatchObject({
    fallback: '4000',
    value: '8080',
  })
  expect(table.every(({ description }) => description.endsWith('.'))).toBe(true)
  expect(JSON.stringify(table)).not.toContain('hush')
})
