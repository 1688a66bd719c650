import { buildRegister } from './build.ts'
import { reportOn } from './report.ts'

/** The program that proves the register: prints every sum, and exits 1 when one does not hold. */
const { lines, violations } = reportOn(buildRegister())
console.log(lines.join('\n'))
if (violations > 0) process.exitCode = 1
