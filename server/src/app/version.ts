import { readFileSync } from 'node:fs'

interface Manifest {
  version: string
}

/** Version of the program, as its package says. */
export const version = (
  JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as Manifest
).version
