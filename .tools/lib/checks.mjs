import { manifest } from './project.mjs'

const inOrder = {
  // The longest first: the short ones run beside it.
  check: ['types', 'format', 'lint', 'architecture', 'unused', 'bench', 'schema'],
  test: ['unit', 'contract', 'system', 'browser'],
}

// These run the built hub; the others read sources.
const ofBuild = new Set(['schema', 'system', 'browser'])

/** All checks in the order they run; each is the root script `check:NAME` or `test:NAME`. */
function allChecks() {
  const { scripts } = manifest()
  return Object.entries(inOrder).flatMap(([kind, names]) =>
    names.map((name) => ({
      name,
      command: scripts[`${kind}:${name}`],
      /** Whether vitest runs it and says how many tests there were. */
      counted: kind === 'test',
      needsBuild: ofBuild.has(name),
    })),
  )
}

/** The checks of these names, all when none is named. Throws a sentence on an unknown name. */
export function chosenChecks(names) {
  const checks = allChecks()
  const known = checks.map(({ name }) => name)
  const unknown = names.filter((name) => !known.includes(name))
  if (unknown.length > 0) {
    throw new Error(`No check is called ${unknown.join(', ')}; there are ${known.join(', ')}.`)
  }
  return checks.filter(({ name }) => names.length === 0 || names.includes(name))
}
