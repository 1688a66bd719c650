// npm start [-- FLAGS]: installs and builds what is missing, then runs the hub with its wall.
import { givenArguments, runNode } from './lib/foreground.mjs'
import { prepare } from './lib/prepare.mjs'
import { at } from './lib/project.mjs'

await prepare()
const hub = ['--enable-source-maps', at('server/dist/app/main.js')]
process.exit(await runNode([...hub, ...givenArguments()]))
