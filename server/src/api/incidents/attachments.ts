import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { incidentArea } from '../../domain/incidents/incident.ts'
import type { Context } from '../context.ts'
import { AttachmentType, IncidentType } from './types.ts'
import type { SeenIncident } from './view.ts'

/** What came with a ticket. */
@Resolver(() => IncidentType)
export class IncidentAttachmentResolver {
  @FieldResolver(() => [AttachmentType], {
    description: 'What came with it, in order; empty for who may not see what is personal in it.',
  })
  attachments(@Root() incident: SeenIncident, @Ctx() { access }: Context): AttachmentType[] {
    // Nobody can mask a picture.
    if (!access.may('incidents.personal', incidentArea(incident))) return []
    return incident.attachments.map(({ copySha256: _copy, width, height, ...attachment }) => ({
      ...attachment,
      width: width ?? null,
      height: height ?? null,
    }))
  }
}
