// npm run build: installs and builds what has changed.
import { prepare } from './lib/prepare.mjs'

await prepare()
