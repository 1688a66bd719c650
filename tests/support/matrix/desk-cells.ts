import type { Cells } from './guard.ts'

/** Tickets, what comes with them, people, and the record. */
export const deskCells: Cells = {
  Attachment: {
    'incidents.personal': 'addedAt bytes height id mediaType name originalUrl sha256 url width',
  },
  AuditConnection: { 'audit.read': 'edges pageInfo' },
  AuditEdge: { 'audit.read': 'cursor node' },
  AuditEntry: { 'audit.read': 'actor at detail incident outcome place seq type' },
  ChainVerdict: { 'journal.verify@35': 'brokenAt message ok' },
  ConflictProblem: { 'incidents.handle': 'changes code incident message path' },
  ForbiddenProblem: { public: 'code message path retryAt' },
  Incident: {
    'incidents.read':
      'adviceFrom allowedVerbs assignee category changedAt childCount children description ' +
      'escalation kind merged mergedInto number openedAt overdue parent paused place quantity reason ' +
      // Masked for who lacks incidents.personal.
      'referredTo reporterName reporterPhone resolveBy resolvedAt respondBy respondedAt severity ' +
      'similar source state timeline title version',
    'incidents.personal': 'attachments',
  },
  IncidentChange: { 'incidents.read': 'entry incident' },
  IncidentChanges: { 'incidents.read': 'changes cursor hasMore' },
  // A list of what one may see; of tickets one may not see it tells nothing.
  IncidentConnection: { public: 'edges pageInfo totalCount' },
  IncidentEdge: { 'incidents.read': 'cursor node' },
  IncidentEntry: { 'incidents.read': 'actor at detail note seq verb' },
  IncidentFrame: { 'incidents.read': 'asOf cursor epoch incidents kind left seq' },
  IncidentSuccess: { 'incidents.comment': 'incident similar' },
  IncidentView: { 'incidents.comment@home': 'filter name' },
  IncidentViewSuccess: { 'incidents.comment@home': 'views' },
  IntakeLink: {
    'incidents.handle': 'area expiresAt holds id issuedAt issuedBy label revokedBy',
  },
  IntakeLinkNotice: { public: 'area label' },
  IntakeLinkSuccess: { 'incidents.handle': 'link path' },
  MachineToken: {
    'people.manage@home': 'area expiresAt id issuedAt issuedBy lastSeenAt name role',
  },
  MachineTokenConnection: { 'people.manage@home': 'edges pageInfo totalCount' },
  MachineTokenEdge: { 'people.manage@home': 'cursor node' },
  MachineTokenSuccess: { 'people.manage': 'machineToken token' },
  NotFoundProblem: { public: 'code message path' },
  Pairing: { public: 'code screen state token' },
  PairingStarted: { public: 'code expiresAt secret' },
  ProblemReport: { public: 'files number openedAt progress takesFiles' },
  QuarantineRowsPayload: { 'quarantine.add@home': 'added', 'quarantine.read@35': 'waiting' },
  Quarantined: { 'quarantine.read@35': 'at code file number original path reason' },
  QuarantinedConnection: { 'quarantine.read@35': 'edges pageInfo totalCount' },
  QuarantinedEdge: { 'quarantine.read@35': 'cursor node' },
  QuarantinedRow: { 'public-count.submit@35': 'code path reason' },
  RecountVerdict: { 'journal.verify@35': 'message ok' },
  ReportProblemSuccess: { public: 'number receipt' },
  Screen: { 'screens.manage': 'area id lastSeenAt name pairedAt pairedBy' },
  ScreenConnection: { 'screens.manage@home': 'edges pageInfo totalCount' },
  ScreenEdge: { 'screens.manage': 'cursor node' },
  ScreenSuccess: { 'screens.manage': 'screen' },
  // Whoever knows name and password.
  Session: { public: 'expiresAt token viewer' },
  SpokenIncident: {
    'incidents.open@home':
      'ambiguous categories category kind place places quantity severity text title understood',
  },
  SpokenPart: { 'incidents.open@home': 'meaning text' },
  SubmitPublicCountPayload: {
    'public-count.submit@35': 'accepted cursor older quarantined unchanged',
  },
  TooManyProblem: { public: 'code message path retryAfter' },
  UploadPlace: { 'incidents.comment': 'expiresAt url' },
  User: { 'people.manage': 'addedAt addedBy area name role version' },
  UserConnection: { 'people.manage@home': 'edges pageInfo totalCount' },
  UserEdge: { 'people.manage': 'cursor node' },
  UserSuccess: { 'people.manage': 'password user' },
  ValidationProblem: { public: 'code message path' },
  Verification: { 'journal.verify@35': 'chain entries recount seconds' },
  Viewer: { 'signed-in@home': 'area name permissions role session' },
  ViewerSession: { public: 'expiresAt' },
}
