// npm run -s pantau -- COMMAND: the command line; its stdout carries the command's answer only.
import { givenArguments, runNode } from './lib/foreground.mjs'
import { prepare } from './lib/prepare.mjs'
import { at } from './lib/project.mjs'

await prepare(process.stderr)
const cli = ['--enable-source-maps', at('server/dist/app/cli.js')]
// Paths in the arguments are meant from where npm was called, and npm moves to the root.
const cwd = process.env.INIT_CWD ?? process.cwd()
process.exit(await runNode([...cli, ...givenArguments()], { cwd }))
