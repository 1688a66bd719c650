import { randomBytes } from 'node:crypto'
import type { Logger } from 'pino'
import { administratorOnly, anyOf } from '../../access/sessions.ts'
import type { Services } from '../../api/context.ts'
import { errorFormatter } from '../../api/errors.ts'
import { makeSchema } from '../../api/schema.ts'
import type { Answered } from '../../api/traffic/answered.ts'
import { Traffic } from '../../api/traffic/traffic.ts'
import { type Gateway, makeGateway } from '../../api/transport/gateway.ts'
import type { Config } from '../config.ts'
import { adminToken } from './admin-token.ts'
import type { Metrics } from './metrics/index.ts'
import type { WiredPeople } from './people.ts'
import { trafficLog } from './traffic-log.ts'

/** What a gateway is wired of. */
interface GatewayParts {
  config: Config
  services: Services
  people: WiredPeople
  metrics: Metrics
  log: Logger
}

/** The gateway of a configured hub; the administrator's token is written at the first start. */
export async function gatewayOf({
  config,
  services,
  people,
  metrics,
  log,
}: GatewayParts): Promise<Gateway> {
  const rehearsing = config.mode === 'rehearsal'
  const write = trafficLog(log)
  const onAnswered = (answered: Answered): void => {
    metrics.requests(answered)
    write(answered)
  }
  const traffic = new Traffic(onAnswered, randomBytes(3).toString('hex'))
  metrics.door(traffic.door)
  return makeGateway({
    schema: await makeSchema(),
    formatError: errorFormatter(log),
    traffic,
    deliveries: metrics.deliveries,
    metrics: metrics.exposition,
    services,
    sessions: anyOf(administratorOnly(adminToken(config.folder)), people.services.sessions),
    onRefusal: people.onRefusal,
    openness: {
      figures: rehearsing || config.publicFigures,
      findings: rehearsing,
      incidents: rehearsing,
    },
    openSchema: rehearsing || config.introspection,
    limits: {
      perAddress: config.socketsPerAddress,
      perToken: config.socketsPerToken,
      operations: config.operationsPerSocket,
      messages: config.messagesPerMinute,
    },
    origins: config.origins,
    trustedProxies: config.trustedProxies,
  })
}
