import { build } from './build.mjs'
import { install } from './install.mjs'
import { requireNode } from './machine.mjs'
import { StepFailed } from './progress.mjs'

/**
 * Brings a clone to where the built hub can run, quickly when it is there already.
 * Ends with code 1 and the failed tool's output, or with code 2 on a Node that is too old.
 */
export async function prepare(out = process.stdout) {
  requireNode()
  try {
    await install(out)
    await build(out)
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error
    process.stderr.write(error.message)
    process.exit(1)
  }
}
