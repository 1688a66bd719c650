import type { CsvKind } from './kind.ts'
import { ballots } from './kinds/ballots.ts'
import { handovers } from './kinds/handovers.ts'
import { meetings } from './kinds/meetings.ts'
import { recapitulations } from './kinds/recapitulations.ts'
import { registers } from './kinds/registers.ts'
import { sheets } from './kinds/sheets.ts'
import { signals } from './kinds/signals.ts'
import { tallies } from './kinds/tallies.ts'
import { turnout } from './kinds/turnout.ts'
import { voting } from './kinds/voting.ts'

/** Every kind of file, by the name that the command line gives it. */
export const csvKinds: ReadonlyMap<string, CsvKind> = new Map(
  [
    registers,
    handovers,
    ballots,
    voting,
    signals,
    turnout,
    sheets,
    tallies,
    meetings,
    recapitulations,
  ].map((kind) => [kind.name, kind]),
)
