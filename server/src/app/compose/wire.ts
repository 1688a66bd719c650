import { join } from 'node:path'
import type { Logger } from 'pino'
import { discardArchive, isDamage } from '../../adapters/store/database.ts'
import type { Services } from '../../api/context.ts'
import type { Gateway } from '../../api/transport/gateway.ts'
import type { Config } from '../config.ts'
import { ARCHIVE_FILE } from './folder.ts'
import { gatewayOf } from './gateway.ts'
import { makeMetrics, type Metrics } from './metrics/index.ts'
import { wirePeople } from './people.ts'
import { servicesOf } from './services.ts'
import { type Stages, wireStages } from './stages.ts'
import { openStores, type Stores } from './stores.ts'

/** A hub without a port: everything behind the transports, and nothing that acts by itself. */
export interface WiredHub {
  services: Services
  gateway: Gateway
  stages: Stages
  stores: Stores
  metrics: Metrics
  /** The start is over: the figures are what they should be. */
  markReady(): void
  /** Finishes what was accepted, saves the state and closes the folder. */
  close(): Promise<void>
}

/**
 * Wires every stage of the pipe on the configuration's folder, which must exist. `seeding` is told
 * when the register is loaded for the first time, which takes a while.
 */
export async function wireHub(
  config: Config,
  log: Logger,
  seeding: () => void = () => {},
): Promise<WiredHub> {
  const { metrics, stores, stages } = await openPipe(config, seeding)
  metrics.stages(config, stages)
  const { journal, geography, state } = stages
  const known = { people: state.projections.people, secrets: stores.secrets }
  const people = wirePeople({ ...known, journal, geography, log })
  let ready = false
  let gateway: Gateway | null = null
  const isReady = (): boolean => ready && (gateway?.traffic.door.isOpen ?? false)
  const services = servicesOf({ config, stores, stages, people: people.services, isReady })
  gateway = await gatewayOf({ config, services, people, metrics, log })
  return {
    services,
    gateway,
    stages,
    stores,
    metrics,
    markReady: () => {
      ready = true
    },
    close: async () => {
      people.close()
      await stages.close()
      await stores.close()
      metrics.stop()
    },
  }
}

/** Opens the folder and brings all stages up to the journal's end. */
async function openPipe(config: Config, seeding: () => void) {
  const attempt = async () => {
    const metrics = makeMetrics()
    const opened = await openStores(config.folder)
    const stores = { ...opened, entries: metrics.timed(opened.entries) }
    try {
      return { metrics, stores, stages: await wireStages(config, stores, seeding, metrics.hub) }
    } catch (error) {
      metrics.stop()
      await stores.close()
      throw error
    }
  }
  try {
    return await attempt()
  } catch (error) {
    if (!isDamage(error)) throw error
    // Saved figures whose damage shows only when they are read; were it the journal, it would show again.
    discardArchive(join(config.folder, ARCHIVE_FILE))
    return attempt()
  }
}
