import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The root of the repository, absolute. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')

/** The packages of the workspace, as folders of the root. */
export const packages = ['schema', 'seeds', 'server', 'wallboard', 'tests']

export const pnpm = 'pnpm@10.34.8'

/** Absolute path of something named from the root. */
export const at = (...parts) => path.join(root, ...parts)

export const manifest = () => JSON.parse(readFileSync(at('package.json'), 'utf8'))

/** The project's own Node, an npm package: the machine's may be too old for the database driver. */
export const node = at('node_modules/node/bin/node')

/** An environment in which every tool finds the project's Node and the project's tools first. */
export function toolEnvironment(more = {}) {
  const first = [path.dirname(node), at('node_modules/.bin')]
  const PATH = [...first, process.env.PATH].join(path.delimiter)
  return { ...process.env, PATH, ...more }
}

/** The environment as the machine has it: what npm put in front for the project is taken away. */
export function machineEnvironment() {
  const places = (process.env.PATH ?? '').split(path.delimiter)
  const PATH = places.filter((place) => !place.startsWith(at('node_modules'))).join(path.delimiter)
  return { ...process.env, PATH }
}
