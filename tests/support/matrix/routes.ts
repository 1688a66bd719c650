/**
 * An operation that leads to an object of each type in {@link HERE}, with `§` where the field is asked
 * for. Words in capitals after `$` are filled in: a fresh key, or something that can be used up once.
 */
const here = '"35.07"'
const district = '"35.07.01"'
const station = '"35.07.01.2001.001"'

const figures = (inside: string) => `{ area(code: ${here}) { figures { ${inside} } } }`
const ofDistrict = (inside: string) => `{ recapitulation(area: ${district}) { ${inside} } }`
const ofStation = (inside: string) => `{ pollingStation(code: ${station}) { ${inside} } }`
const tickets = (inside: string) =>
  `{ incidents(filter: { within: ${here} }) { edges { node { ${inside} } } } }`
const spoken = (inside: string) =>
  `{ readIncidentLine(text: "TPS 1 Pujon surat suara kurang 5 darurat") { ${inside} } }`
const comment = 'commentOnIncident(input: { number: $FIRST, version: 1, key: "$KEY", note: "x" })'
const wrong = 'commentOnIncident(input: { number: 999999, version: 1, key: "$KEY", note: "x" })'
const verify = 'verifyIncident(input: { number: $FIRST, version: 1, key: "$KEY" })'
const report = `reportProblem(input: { key: "$KEY", category: VOTING, text: "antre" })`
const untitled = `openIncident(input: { key: "$KEY", kind: INCIDENT, category: VOTING, severity: LOW,
  title: "", place: ${here} })`
const change = `turnout: [{ key: "$KEY", station: ${station},
  observedAt: "2024-11-27T11:00:00+07:00", registered: 222, movedIn: 0,
  unregistered: 0 }]`
const refusedReport = `turnout: [{ key: "$KEY", station: "35.99.99.9999.999",
  observedAt: "2024-11-27T11:00:00+07:00", registered: 1, movedIn: 0,
  unregistered: 0 }]`
const plan = `planDispatch(input: { key: "$KEY", regency: ${here},
  days: [{ day: "2024-11-23", districts: 1, stations: 2, boxes: 4 }] })`
const session = 'signIn(input: { name: "sasaran", password: "kata-sandi-sasaran" })'
const file =
  'submitPublicCount(input: { file: "3507.json", content: "bukan JSON", candidates: "{}" })'
const view = 'saveIncidentView(name: "buka", filter: "{\\"open\\":true}")'
const signed = `issueToken(input: { name: "mesin $KEY", role: SCREEN, area: ${here} })`

/** Roads that begin at a list of the whole hub, by the list. */
function listed(name: string, list: string, args = '') {
  return {
    [`${name}Connection`]: `{ ${list}${args} { § } }`,
    [`${name}Edge`]: `{ ${list}${args} { edges { § } } }`,
    [name]: `{ ${list}${args} { edges { node { § } } } }`,
  }
}

const within = `(within: ${here})`

/** By the type that they lead to. */
export const routes: Readonly<Record<string, string>> = {
  Query: '{ § }',
  Mutation: 'mutation { § }',
  Subscription: 'subscription { § }',
  Area: `{ area(code: ${here}) { § } }`,
  Attachment: '{ incident(number: $FIRST) { attachments { § } } }',
  AuditConnection: `{ audit(within: ${here}, type: "incident") { § } }`,
  AuditEdge: `{ audit(within: ${here}, type: "incident") { edges { § } } }`,
  AuditEntry: `{ audit(within: ${here}, type: "incident") { edges { node { § } } } }`,
  BallotFigures: figures('ballots { § }'),
  BallotLedger: `{ ballotLedger(within: ${here}) { § } }`,
  BallotStageFigures: `{ ballotLedger(within: ${here}) { stages { § } } }`,
  Boundaries: '{ hub { boundaries { § } } }',
  BoundaryLayer: '{ hub { boundaries { layers { § } } } }',
  ChainVerdict: '{ verification { chain { § } } }',
  ConflictProblem: `mutation { ${verify} { ... on ConflictProblem { § } } }`,
  Contest: '{ contests { § } }',
  Coordinates: `{ area(code: ${here}) { center { § } } }`,
  DispatchCounts: `{ dispatch(within: ${here}) { days { planned { § } } } }`,
  DispatchDay: `{ dispatch(within: ${here}) { days { § } } }`,
  DispatchPlan: `{ dispatch(within: ${here}) { § } }`,
  DispatchSuccess: `mutation { ${plan} { ... on DispatchSuccess { § } } }`,
  FigureFrame: `subscription { turnout(within: ${here}, level: REGENCY) { § } }`,
  Figures: figures('§'),
  ...listed('Finding', 'findings', within),
  // There is no session to renew behind a machine's token.
  ForbiddenProblem: 'mutation { renewSession { ... on ForbiddenProblem { § } } }',
  FormCorrection: ofDistrict('corrections { § }'),
  FormDifference: ofDistrict('differences { § }'),
  FormFigures: ofDistrict('form { § }'),
  GapFigure: figures('uploads { gap { § } }'),
  ...listed('Handover', 'handovers', within),
  Hub: '{ hub { § } }',
  Incident: tickets('§'),
  IncidentChange: `{ incidentChanges(within: ${here}) { changes { § } } }`,
  IncidentChanges: `{ incidentChanges(within: ${here}) { § } }`,
  IncidentConnection: `{ incidents(filter: { within: ${here} }) { § } }`,
  IncidentEdge: `{ incidents(filter: { within: ${here} }) { edges { § } } }`,
  IncidentEntry: tickets('timeline { § }'),
  IncidentFigures: figures('incidents { § }'),
  IncidentFrame: `subscription { incidents(within: ${here}) { § } }`,
  IncidentSuccess: `mutation { ${comment} { ... on IncidentSuccess { § } } }`,
  IncidentView: `mutation { ${view} { ... on IncidentViewSuccess { views { § } } } }`,
  IncidentViewSuccess: `mutation { ${view} { ... on IncidentViewSuccess { § } } }`,
  IntakeLink: '{ intakeLinks { § } }',
  IntakeLinkNotice: '{ intakeLink(code: "$LINKCODE") { § } }',
  IntakeLinkSuccess: `mutation { issueIntakeLink(area: ${here}, days: 1, label: "PPK") {
    ... on IntakeLinkSuccess { § } } }`,
  ...listed('MachineToken', 'tokens'),
  MachineTokenSuccess: `mutation { ${signed} { ... on MachineTokenSuccess { § } } }`,
  NotFoundProblem: `mutation { ${wrong} { ... on NotFoundProblem { § } } }`,
  Objection: ofDistrict('objections { § }'),
  PageInfo: `{ area(code: ${here}) { pollingStations(first: 1) { pageInfo { § } } } }`,
  Pair: '{ contests { pairs { § } } }',
  PairVotes: figures('results { votes { § } }'),
  Pairing: '{ pairing(secret: "$SECRET") { § } }',
  PairingStarted: 'mutation { beginPairing { __typename ... on PairingStarted { § } } }',
  PollingStation: ofStation('§'),
  PollingStationConnection: `{ area(code: ${here}) { pollingStations(first: 1) { § } } }`,
  PollingStationEdge: `{ area(code: ${here}) { pollingStations(first: 1) { edges { § } } } }`,
  ProblemReport: '{ problemReport(receipt: "$RECEIPT") { § } }',
  PublicCountFigures: figures('publicCount { § }'),
  QuarantineRowsPayload: 'mutation { quarantineRows(input: { file: "x.csv", rows: [] }) { § } }',
  ...listed('Quarantined', 'quarantine'),
  QuarantinedRow: `mutation { ${file} { quarantined { § } } }`,
  Recapitulation: ofDistrict('§'),
  RecapitulationConnection: `{ recapitulations(within: ${here}) { § } }`,
  RecapitulationEdge: `{ recapitulations(within: ${here}) { edges { § } } }`,
  RecapitulationFigures: figures('recapitulation { § }'),
  RecountVerdict: '{ verification { recount { § } } }',
  RefusedReport: `mutation { submitReports(input: { ${refusedReport} }) { refused { § } } }`,
  ReportDifference: `{ previewReports(input: { ${change} }) { differences { § } } }`,
  ReportPreview: '{ previewReports(input: {}) { § } }',
  ReportProblemSuccess: `mutation { ${report} { __typename ... on ReportProblemSuccess { § } } }`,
  ResultFigures: figures('results { § }'),
  ResultSheet: ofStation('sheets { § }'),
  ...listed('Revote', 'revotes', within),
  RevoteFigures: figures('revotes { § }'),
  ...listed('Screen', 'screens'),
  ScreenSuccess: `mutation { approveScreen(input: { code: "$CODE", name: "TV $KEY", area: ${here} }) {
    ... on ScreenSuccess { § }  } }`,
  Session: `mutation { ${session} { ... on Session { § } } }`,
  SpokenIncident: spoken('§'),
  SpokenPart: spoken('understood { § }'),
  StationReceipt: ofStation('receipts { § }'),
  SubmitPublicCountPayload: `mutation { ${file} { § } }`,
  SubmitReportsPayload: 'mutation { submitReports(input: {}) { § } }',
  TooManyProblem: `mutation { ${report} { ... on TooManyProblem { § } } }`,
  TurnoutFigures: figures('turnout { § }'),
  UploadFigures: figures('uploads { § }'),
  UploadPathFigure: figures('uploads { byPath { § } }'),
  UploadPlace: `mutation { requestUpload(input: { number: $PLAIN, name: "a.png", bytes: 100,
    mediaType: "image/png" }) { ... on UploadPlace { § } } }`,
  UploadQueueFigures: figures('uploads { queue { § } }'),
  ...listed('User', 'users'),
  UserSuccess: `mutation { addUser(input: { name: "orang $KEY", role: DESK, area: ${here} }) {
    ... on UserSuccess { § } } }`,
  ValidationProblem: `mutation { ${untitled} { ... on ValidationProblem { § } } }`,
  Verification: '{ verification { § } }',
  Viewer: '{ viewer { § } }',
  ViewerSession: `mutation { ${session} { ... on Session { viewer { session { § } } } } }`,
  VoterFigures: figures('voters { § }'),
  VotingFigures: figures('voting { § }'),
}
