import { costs } from './costs.ts'
import type { HostileOperation } from './operation.ts'
import { shapes } from './shapes.ts'
import { wrong } from './wrong.ts'

/** Over two hundred of them, each refused before anything is executed. */
export const hostileOperations: readonly HostileOperation[] = [...shapes, ...costs, ...wrong]
