// npm run bench [-- PART ...]: builds, then measures all parts or the named ones.
// npm run bench -- --readme: writes what was found last into the README.
import { givenArguments, runNode } from './lib/foreground.mjs'
import { prepare } from './lib/prepare.mjs'
import { at } from './lib/project.mjs'

const given = givenArguments()
const [program, named] = given.includes('--readme') ? ['readme', []] : ['run', given]
await prepare(process.stderr)
process.exit(await runNode([at(`tests/bench/${program}.ts`), ...named]))
