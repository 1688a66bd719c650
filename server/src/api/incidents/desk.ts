import type { IncidentAct, IncidentDesk } from '../../commands/incidents/desk.ts'
import type { Permission } from '../../access/policies.ts'
import type { Context } from '../context.ts'

const permissions: Readonly<Record<IncidentAct, Permission>> = {
  see: 'incidents.read',
  open: 'incidents.open',
  handle: 'incidents.handle',
  comment: 'incidents.comment',
}

/** What the commands need to know to decide for who asks. */
export function deskOf({ access, services }: Context): IncidentDesk {
  const { geography, journal, state } = services
  return {
    geography,
    incidents: state.projections.incidents,
    actor: access.principal?.name ?? '',
    // What somebody tries and may not do goes on record.
    may: (act, place) => access.permits(permissions[act], place),
    foresee: (drafts) => journal.foresee(drafts),
    recorder: journal,
    turns: services.incidentTurns,
  }
}
