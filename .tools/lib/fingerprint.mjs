import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { at, root } from './project.mjs'

const generated = new Set(['node_modules', 'dist', '.cache'])

function* filesUnder(place) {
  if (!existsSync(place)) return
  if (!statSync(place).isDirectory()) return yield place
  for (const name of readdirSync(place)) {
    if (!generated.has(name)) yield* filesUnder(path.join(place, name))
  }
}

/** Tells two states of files apart by their contents. */
export function contentOf(places) {
  const hash = createHash('sha256')
  for (const file of places.map((place) => at(place))) {
    hash.update(`${path.relative(root, file)}\n`)
    if (existsSync(file)) hash.update(readFileSync(file))
  }
  return hash.digest('hex')
}

/** Tells two states of whole folders apart by size and time: reading them would take too long. */
export function stateOf(places) {
  const hash = createHash('sha256')
  for (const place of places) {
    for (const file of filesUnder(at(place))) {
      const { size, mtimeMs } = statSync(file)
      hash.update(`${path.relative(root, file)} ${size} ${mtimeMs}\n`)
    }
  }
  return hash.digest('hex')
}

// Under node_modules, so that removing that folder forgets everything at once.
const stampFile = (name) => at('node_modules/.cache/ruang-pantau', name)

/** Whether the state is the one that was stamped last under this name. */
export function isStamped(name, state) {
  return existsSync(stampFile(name)) && readFileSync(stampFile(name), 'utf8') === state
}

export function stamp(name, state) {
  mkdirSync(path.dirname(stampFile(name)), { recursive: true })
  writeFileSync(stampFile(name), state)
}
