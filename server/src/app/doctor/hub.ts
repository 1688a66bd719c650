import { stat } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tokenFiles } from '../cli/connect.ts'
import { messageOf } from '../cli/failure.ts'
import { hubClient } from '../cli/hub-client.ts'
import { askHub } from '../cli/status.ts'
import { fine, type Finding, wrong } from './check.ts'

/** What a hub said of itself; null when none answers. */
export type HubState = Awaited<ReturnType<typeof askHub>>['hub'] | null

/** Seconds that a live hub's clock may differ from this machine's. */
const CLOCK_TOLERANCE = 5

/** Asks the hub at an address, as anyone. */
export async function reachHub(url: string): Promise<{ hub: HubState; finding: Finding }> {
  try {
    const { hub } = await askHub(hubClient(url, null))
    const journal = `position ${hub.seq} of epoch ${hub.epoch}`
    return { hub, finding: fine(`${url}: ${hub.mode}, version ${hub.version}, ${journal}`) }
  } catch (failure) {
    return { hub: null, finding: wrong('no answer', messageOf(failure)) }
  }
}

/** Whether the hub can have its port, or has it. */
export async function portState(port: number, host: string | null): Promise<Finding> {
  const taken = await new Promise<NodeJS.ErrnoException | null>((resolve) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error))
    probe.listen({ port, host: host ?? undefined }, () => probe.close(() => resolve(null)))
  })
  if (taken === null) return fine(`${port} is free`)
  if (taken.code === 'EADDRINUSE') {
    const { hub } = await reachHub(`http://${bracketed(host ?? 'localhost')}:${port}`)
    if (hub) return fine(`${port} is the hub's`)
    return wrong(
      `${port} is taken by another program`,
      'End it, or set PANTAU_PORT to another port.',
    )
  }
  const advice = 'Set PANTAU_PORT and PANTAU_HOST to what this user may listen on.'
  return wrong(`${port}: ${taken.message}`, advice)
}

/** Whether the hub's token lies where the command line looks, and only its owner can read it. */
export async function tokenState(hub: HubState, data: string, cwd: string): Promise<Finding> {
  if (!hub) return { state: 'unknown', detail: 'the hub does not say which mode it runs in' }
  const files = tokenFiles(data, hub.mode, cwd)
  for (const file of files) {
    const found = await stat(file).catch(() => null)
    if (!found) continue
    if ((found.mode & 0o077) === 0) return fine(file)
    return wrong(`${file} can be read by others`, `Run: chmod 600 ${file}`)
  }
  const advice = "Set PANTAU_TOKEN, or PANTAU_DATA to the folder in which the hub's data lies."
  return wrong(`there is no ${files.join(' and no ')}`, advice)
}

/** Whether a live hub's clock agrees with this machine's; a rehearsal's has no reason to. */
export function hubClock(hub: HubState, now: Date): Finding {
  if (!hub) return { state: 'unknown', detail: 'no hub to ask' }
  if (hub.mode === 'REHEARSAL') return fine(`${hub.now}, simulated`)
  const apart = Math.abs(Date.parse(hub.now) - now.getTime()) / 1_000
  if (apart <= CLOCK_TOLERANCE) return fine(hub.now)
  const detail = `${hub.now} differs from this machine's by ${Math.round(apart)} s`
  return wrong(detail, 'Set the clocks of both machines, best by NTP.')
}

function bracketed(host: string): string {
  return host.includes(':') ? `[${host}]` : host
}
