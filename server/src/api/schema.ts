import 'reflect-metadata'
import type { GraphQLSchema } from 'graphql'
import { buildSchema } from 'type-graphql'
import { AttachmentResolver } from './attachments/fields.ts'
import { UploadRequestResolver } from './attachments/requests.ts'
import { AuditResolver } from './audit/audit.ts'
import { BallotResolver } from './ballots/ballots.ts'
import { StationReceiptResolver } from './ballots/station.ts'
import { ContestResolver } from './contests.ts'
import { DispatchDayResolver, DispatchResolver } from './dispatch/dispatch.ts'
import { FindingResolver } from './findings.ts'
import { AreaResolver } from './geography/areas.ts'
import { SearchResolver } from './geography/search.ts'
import { PollingStationResolver } from './geography/stations.ts'
import { HandoverResolver } from './handovers/handovers.ts'
import { HubResolver } from './hub.ts'
import { IncidentAttachmentResolver } from './incidents/attachments.ts'
import { IncidentChangesResolver } from './incidents/changes.ts'
import { IncidentFiguresResolver } from './incidents/figures.ts'
import { IncidentFrameResolver } from './incidents/frames.ts'
import { IncidentHandlingResolver } from './incidents/handling.ts'
import { IncidentResolver } from './incidents/incident.ts'
import { IncidentListResolver } from './incidents/list.ts'
import { IncidentOpeningResolver } from './incidents/opening.ts'
import { IncidentOutcomeResolver } from './incidents/outcome.ts'
import { IncidentRelationResolver } from './incidents/relations.ts'
import { IncidentConflictResolver } from './incidents/results.ts'
import { IncidentViewResolver } from './incidents/saved-views.ts'
import { IncidentViewerResolver } from './incidents/viewers.ts'
import { SpokenIncidentResolver } from './incidents/spoken.ts'
import { IntakeResolver } from './intake/intake.ts'
import { IntakeLinkNoticeResolver, IntakeLinkResolver } from './intake/links.ts'
import { PairingResolver } from './people/pairing.ts'
import { ScreenResolver } from './people/screens.ts'
import { SessionResolver } from './people/sessions.ts'
import { MachineTokenResolver } from './people/tokens.ts'
import { UserResolver } from './people/users.ts'
import { PublicCountResolver } from './public-count/public-count.ts'
import { QuarantineResolver } from './quarantine.ts'
import { QuarantineRowsResolver } from './quarantine-rows.ts'
import {
  RecapitulationFiguresResolver,
  RecapitulationResolver,
} from './recapitulation/recapitulation.ts'
import { RevoteFiguresResolver, RevoteResolver } from './recapitulation/revotes.ts'
import { ReportPreviewResolver } from './reports/preview.ts'
import { ReportResolver } from './reports/reports.ts'
import { ResultResolver } from './results/results.ts'
import { StationSheetResolver } from './uploads/station.ts'
import { TurnoutResolver } from './turnout/turnout.ts'
import { UploadQueueResolver, UploadResolver } from './uploads/uploads.ts'
import { VerificationResolver } from './verification.ts'
import { ViewerResolver } from './viewer.ts'
import { StationVotingResolver } from './voting/station.ts'
import { VotingResolver } from './voting/voting.ts'

/** The schema that the resolvers make up; the same as `schema/schema.graphql`. */
export function makeSchema(): Promise<GraphQLSchema> {
  return buildSchema({
    resolvers: [
      AreaResolver,
      AuditResolver,
      StationReceiptResolver,
      AttachmentResolver,
      BallotResolver,
      ContestResolver,
      DispatchDayResolver,
      DispatchResolver,
      FindingResolver,
      HandoverResolver,
      HubResolver,
      IncidentAttachmentResolver,
      IncidentChangesResolver,
      IncidentConflictResolver,
      IncidentFiguresResolver,
      IncidentFrameResolver,
      IncidentHandlingResolver,
      IncidentListResolver,
      IncidentOpeningResolver,
      IncidentOutcomeResolver,
      IncidentRelationResolver,
      IncidentResolver,
      IncidentViewerResolver,
      IncidentViewResolver,
      IntakeLinkNoticeResolver,
      IntakeLinkResolver,
      IntakeResolver,
      MachineTokenResolver,
      PairingResolver,
      PollingStationResolver,
      PublicCountResolver,
      QuarantineResolver,
      QuarantineRowsResolver,
      RecapitulationFiguresResolver,
      RecapitulationResolver,
      ReportPreviewResolver,
      ReportResolver,
      ResultResolver,
      RevoteFiguresResolver,
      RevoteResolver,
      ScreenResolver,
      SearchResolver,
      SpokenIncidentResolver,
      SessionResolver,
      StationSheetResolver,
      StationVotingResolver,
      TurnoutResolver,
      UploadQueueResolver,
      UploadRequestResolver,
      UploadResolver,
      UserResolver,
      VerificationResolver,
      ViewerResolver,
      VotingResolver,
    ],
    validate: false,
    pubSub: unusedPubSub,
  })
}

/**
 * The builder asks for a publisher as soon as there is a subscription. Ours read from the hub, which
 * keeps no queues; nothing is ever published here.
 */
const unusedPubSub = {
  publish: () => {
    throw new Error('Subscriptions read from the hub: nothing is published.')
  },
  subscribe: () => {
    throw new Error('Subscriptions read from the hub: nothing is published.')
  },
}
