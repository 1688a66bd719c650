const oldest = [20, 19]

/** What is wrong with this version of Node, in a sentence; undefined when the tools run on it. */
export function nodeProblem(version) {
  const [major, minor] = version.split('.').map(Number)
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return undefined
  return (
    `Ruang Pantau needs Node ${oldest.join('.')} or newer and this is ${version}: ` +
    'install a newer one from https://nodejs.org and run the command again.'
  )
}

/** Ends with code 2 and a sentence when the machine's Node cannot run the tools. */
export function requireNode() {
  const problem = nodeProblem(process.versions.node)
  if (!problem) return
  console.error(problem)
  process.exit(2)
}
