import { HOUR, MINUTE, POLLING_DAY } from '../moments.ts'
import { Life } from './life.ts'
import { UPLOAD_CAUSE, uploadFails } from './stories/index.ts'
import type { PlannedTicket } from './ticket.ts'

/** Tickets that are linked to their cause. */
const CHILDREN = 40

/** From when to when on polling day the servers are jammed, and when the room says so. */
const JAM = {
  from: POLLING_DAY + 18.5 * HOUR,
  noticed: POLLING_DAY + 19 * HOUR,
  until: POLLING_DAY + 22.25 * HOUR,
}

const KEY = 'cause/sirekap-upload'
const SUPERVISOR = 'pengawas-1'

/** The tickets, with those that a jam of Sirekap's servers explains linked to a ticket of their own. */
export function withCause(tickets: readonly PlannedTicket[]): PlannedTicket[] {
  const isOfJam = ({ openedAt, said }: PlannedTicket) => {
    return openedAt >= JAM.from && openedAt < JAM.until - HOUR && isUpload(said.title)
  }
  const explained = tickets
    .filter(isOfJam)
    .toSorted((one, other) => one.openedAt - other.openedAt)
    .slice(0, CHILDREN)
  if (explained.length === 0) return [...tickets]
  const children = new Set(explained)
  return [cause(), ...tickets.map((ticket) => (children.has(ticket) ? linked(ticket) : ticket))]
}

function isUpload(title: string): boolean {
  return uploadFails.titles.some((each) => {
    const [start = '', end = ''] = each.split('{n}')
    return title.startsWith(start) && title.endsWith(end)
  })
}

function linked(child: PlannedTicket): PlannedTicket {
  const [first] = child.steps
  const actor = first?.actor ?? SUPERVISOR
  const note = 'Penyebabnya sama: antrean server Sirekap.'
  const life = new Life(child.openedAt)
    .after(3, { verb: 'VERIFY', actor })
    .until(JAM.noticed)
    .after(4, { verb: 'LINK', actor, other: KEY, note })
    .until(JAM.until)
    .after(1, { verb: 'RESOLVE', actor, reason: 'FIXED', note: 'Selesai bersama penyebabnya.' })
    .after(30, { verb: 'CLOSE', actor })
  return { ...child, steps: life.steps }
}

function cause(): PlannedTicket {
  const life = new Life(JAM.noticed)
    .after(2, { verb: 'VERIFY', actor: SUPERVISOR })
    .after(1, { verb: 'ASSIGN', actor: SUPERVISOR, to: 'divisi-teknis' })
    .after(3, { verb: 'ESCALATE', actor: SUPERVISOR, note: 'Dampak seluruh provinsi.' })
    .after(5, { verb: 'START', actor: 'divisi-teknis' })
    .until(JAM.until - MINUTE)
    .after(1, {
      verb: 'RESOLVE',
      actor: 'divisi-teknis',
      reason: 'FIXED',
      note: 'Antrean server sudah terurai.',
    })
    .after(45, { verb: 'CLOSE', actor: SUPERVISOR })
  return {
    key: KEY,
    openedAt: JAM.noticed,
    actor: SUPERVISOR,
    said: {
      kind: 'INCIDENT',
      category: 'SIREKAP',
      severity: 'HIGH',
      title: UPLOAD_CAUSE,
      description: 'Banyak KPPS melaporkan foto tertahan sejak petang; server pusat mengantre.',
      source: 'FIELD',
    },
    steps: life.steps,
  }
}
