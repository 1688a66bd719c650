import type { Server } from 'node:http'
import { DeliveryCounts } from '../../../api/delivery/counts.ts'
import type { Exposition } from '../../../api/metrics/exposition.ts'
import type { OnAnswered } from '../../../api/traffic/answered.ts'
import type { Door } from '../../../api/traffic/door.ts'
import type { HubMeter } from '../../../hub/meter.ts'
import type { JournalStore } from '../../../journal/store.ts'
import type { Config } from '../../config.ts'
import type { Stages } from '../stages.ts'
import { hubMeter, measureReaders } from './hub.ts'
import { measureJournal, timedStore } from './journal.ts'
import { measureNetwork } from './network.ts'
import { measureProcess } from './process.ts'
import { Measures } from './registry.ts'
import { measureTraffic, requestMeter } from './requests.ts'
import { measureRoom } from './room.ts'

/** What is measured of one hub. */
export interface Metrics {
  hub: HubMeter
  requests: OnAnswered
  deliveries: DeliveryCounts
  exposition: Exposition
  /** A store whose commits are timed. */
  timed(store: JournalStore): JournalStore
  /** Measures the stages once they are wired. */
  stages(config: Config, stages: Stages): void
  /** Measures who is let in. */
  door(door: Door): void
  /** Measures the connections of the port, from before it is opened. */
  server(server: Server): void
  stop(): void
}

/** Measures for one hub. */
export function makeMetrics(): Metrics {
  const measures = new Measures()
  const { registry } = measures
  const deliveries = new DeliveryCounts()
  const process = measureProcess(measures)
  return {
    hub: hubMeter(measures),
    requests: requestMeter(measures),
    deliveries,
    exposition: { contentType: registry.contentType, text: () => registry.metrics() },
    timed: (store) => timedStore(store, measures),
    stages: (config, stages) => {
      measureJournal(stages.journal, measures)
      measureReaders(stages.hub, measures)
      measureRoom(config, stages, measures)
    },
    door: (door) => measureTraffic(door, deliveries, measures),
    server: (server) => measureNetwork(server, measures),
    stop: () => process.stop(),
  }
}
