// Our hub, as it is: permissions, checks, journal, figures, request log and metrics included.
import { ourHub } from '../fan-out/our-hub.ts'
import { serving } from './served.ts'

const { port, token } = await ourHub()
serving({ port, token })
