// npm run bench [-- NAME ...]: builds, then measures all benches or the named ones.
import { givenArguments, runNode } from './lib/foreground.mjs'
import { prepare } from './lib/prepare.mjs'
import { at } from './lib/project.mjs'

await prepare(process.stderr)
process.exit(await runNode([at('tests/bench/run.ts'), ...givenArguments()]))
