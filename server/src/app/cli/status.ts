import { z } from 'zod'
import { connect } from './connect.ts'
import { CommandFailure } from './failure.ts'
import type { HubClient } from './hub-client.ts'
import type { Terminal } from './terminal.ts'

const hubQuestion = '{ hub { mode now epoch seq version phase } }'

/** What any hub says of itself. */
export const hubShape = z.object({
  hub: z.object({
    mode: z.enum(['LIVE', 'REHEARSAL']),
    now: z.string(),
    epoch: z.string(),
    seq: z.number(),
    version: z.string(),
    phase: z.string(),
  }),
})

const countQuestion = `{ area(code: "35") { name figures { publicCount {
  stationsPublished stationsTotal stampedAt moving votes { number name votes }
} } } }`

const countShape = z.object({
  area: z.object({
    name: z.string(),
    figures: z.object({
      publicCount: z
        .object({
          stationsPublished: z.number(),
          stationsTotal: z.number(),
          stampedAt: z.string(),
          moving: z.boolean(),
          votes: z.array(z.object({ number: z.number(), name: z.string(), votes: z.number() })),
        })
        .nullable(),
    }),
  }),
})

/** What a hub says of itself: mode, clock, version and how far its journal goes. */
export function askHub(client: HubClient): Promise<z.infer<typeof hubShape>> {
  return client.ask(hubQuestion, hubShape)
}

/** Prints how the hub is and how far the public count of the province has come. Exit code 0. */
export async function status(terminal: Terminal): Promise<number> {
  const client = await connect(terminal)
  const { hub } = await askHub(client)
  terminal.print(`hub       ${client.url}  version ${hub.version}`)
  terminal.print(`mode      ${hub.mode}`)
  terminal.print(`clock     ${hub.now}  ${hub.phase}`)
  terminal.print(`journal   position ${hub.seq} of epoch ${hub.epoch}`)
  for (const line of await countLines(client)) terminal.print(line)
  return 0
}

async function countLines(client: HubClient): Promise<string[]> {
  try {
    const { area } = await client.ask(countQuestion, countShape)
    const count = area.figures.publicCount
    if (count === null) return ['count     nothing published yet']
    const { stationsPublished, stationsTotal, stampedAt, moving, votes } = count
    const share = ((100 * stationsPublished) / (stationsTotal || 1)).toFixed(2)
    return [
      `count     ${area.name}: ${stationsPublished} of ${stationsTotal} stations (${share} %)`,
      `stamp     ${stampedAt}  ${moving ? 'moving' : 'standing still'}`,
      ...votes.map((pair) => `  ${pair.number}  ${pair.votes}  ${pair.name}`),
      'Provisional; not the official result.',
    ]
  } catch (failure) {
    if (!(failure instanceof CommandFailure) || failure.kind !== 'refused') throw failure
    return [`count     ${failure.message}`]
  }
}
