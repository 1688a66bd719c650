// npm test [-- CHECK ...]: installs, builds and runs all checks, or the named ones.
import { build } from './lib/build.mjs'
import { chosenChecks } from './lib/checks.mjs'
import { givenArguments } from './lib/foreground.mjs'
import { install } from './lib/install.mjs'
import { requireNode } from './lib/machine.mjs'
import { duration, StepFailed } from './lib/progress.mjs'
import { toolEnvironment } from './lib/project.mjs'
import { runQuietly } from './lib/run.mjs'
import { add, closingLine, countOf, nothing } from './lib/tally.mjs'

// Checks of sources use one core each; vitest spreads its tests over the cores by itself.
const AT_ONCE = 2

const { stdout } = process
let total = nothing

/** Shows how a check ended, with what it printed only where it failed. */
function close(title, verdict, count, output) {
  total = add(total, count)
  stdout.write(`${title.padEnd(14)}${verdict}\n`)
  if (count[1] > 0) stdout.write(`${output.trimEnd()}\n\n`)
}

async function run({ name, command, counted }) {
  const started = Date.now()
  const color = stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }
  const result = await runQuietly(command, { env: toolEnvironment(color) })
  const count = countOf(counted, result)
  const verdict = counted ? closingLine(count) : result.code === 0 ? 'passed' : 'failed'
  close(name, `${verdict} (${duration(Date.now() - started)})`, count, result.output)
}

/** Takes checks from the front of the queue until it is empty. */
async function work(queue) {
  for (let check = queue.shift(); check; check = queue.shift()) await run(check)
}

/** Whether the preparation worked; a failed one counts as one failed check. */
async function prepared(name, preparation) {
  try {
    await preparation(stdout)
    return true
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error
    close(name, 'failed', [0, 1, 0], error.message)
    return false
  }
}

function chosenOrExit() {
  try {
    return chosenChecks(givenArguments())
  } catch (error) {
    console.error(error.message)
    process.exit(2)
  }
}

requireNode()
const chosen = chosenOrExit()
if (await prepared('install', install)) {
  const built = await prepared('build', build)
  const checks = chosen.filter(({ needsBuild }) => built || !needsBuild)
  for (const { name } of chosen.filter((check) => !checks.includes(check))) {
    close(name, 'not run: there is no build', [0, 0, 1])
  }
  const ofSources = checks.filter(({ counted }) => !counted)
  await Promise.all(Array.from({ length: AT_ONCE }, () => work(ofSources)))
  await work(checks.filter(({ counted }) => counted))
}
stdout.write(`\n${closingLine(total)}\n`)
process.exit(total[1] > 0 ? 1 : 0)
