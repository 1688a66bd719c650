import { readersChanged } from '../../domain/people/events.ts'
import { FigureSource } from '../../hub/figure-source.ts'
import { Hub } from '../../hub/hub.ts'
import type { HubMeter } from '../../hub/meter.ts'
import { IncidentSource } from '../../hub/incident-source.ts'
import { IncidentHistory } from '../../projections/incidents/history.ts'
import type { Config } from '../config.ts'
import { clockFor } from './clock.ts'
import { followJournal } from './figures.ts'
import { openJournal } from './journal.ts'
import { loadRegister } from './register.ts'
import { rulesOf } from './rules.ts'
import type { Stores } from './stores.ts'

/** The stages of the pipe from the journal to the hub, each up to date with the one before. */
export type Stages = Awaited<ReturnType<typeof wireStages>>

/** Wires journal, projections and hub. `seeding` is told when the register is loaded first. */
export async function wireStages(
  config: Config,
  stores: Stores,
  seeding: () => void,
  meter?: HubMeter,
) {
  const { entries } = stores
  const rules = rulesOf(config.rules)
  const recordedUntil = entries.head()?.at ?? 0
  const { clock, rehearsalClock } = clockFor(config, recordedUntil)
  const { geography, register } = await loadRegister(stores.register, seeding)
  const opened = openJournal(entries, stores.witness, config.mode, clock)
  const { journal } = opened
  const electoral = { geography, contests: register.contests, rules }
  const figures = followJournal(journal, entries, stores.archive, electoral)
  const { state } = figures
  const { incidents } = state.projections
  const incidentHistory = new IncidentHistory(incidents, (seq) => entries.entry(seq))
  const seqAt = (moment: number): number => entries.seqAt(moment)
  const known = {
    journal,
    incidents,
    history: incidentHistory,
    clock,
    seqAt,
    ...(meter && { meter }),
  }
  const incidentSource = new IncidentSource(known)
  const figureSource = new FigureSource(journal, state, geography, clock, meter)
  const hub = new Hub({ figures: figureSource, incidents: incidentSource }, config, meter)
  journal.onCommit((committed) => {
    if (committed.some(({ type }) => type.startsWith('incident.'))) hub.ticketsChanged()
    if (committed.some(({ type }) => readersChanged.has(type))) hub.permissionsChanged()
  })
  return {
    ...electoral,
    clock,
    /** Null when live. */
    rehearsalClock,
    /** The moment of the last entry before this start; 0 without any. */
    recordedUntil,
    journal,
    figures,
    state,
    incidentHistory,
    incidentSource,
    hub,
    /** Ends every subscription, writes what is waiting and saves the state. */
    close: async (): Promise<void> => {
      await hub.close()
      opened.close()
      figures.save()
    },
  }
}
