import type { Cells } from './guard.ts'

/** Places, the register and figures. */
export const figureCells: Cells = {
  Area: {
    public: 'center children code level name parent pollingStations',
    'figures.read': 'figures',
  },
  BallotFigures: {
    'figures.read':
      'allotted received spoiled stationsInExcess stationsShort stationsSupplied unused used',
  },
  BallotLedger: {
    'figures.read': 'contest reserveRequired stages',
    'figures.read@35': 'reserve',
  },
  BallotStageFigures: { 'figures.read': 'boxes damaged places quantity replaced stage' },
  Boundaries: { public: 'layers sha256 url' },
  BoundaryLayer: { public: 'kind level source' },
  Contest: { public: 'code name pairs' },
  Coordinates: { public: 'latitude longitude' },
  DispatchCounts: { 'figures.read': 'boxes districts stations' },
  DispatchDay: { 'figures.read': 'arrived day late planned' },
  DispatchPlan: { 'figures.read': 'days regency version' },
  DispatchSuccess: { 'dispatch.plan': 'plan' },
  FigureFrame: { 'figures.read': 'areas asOf cursor epoch kind seq' },
  Figures: {
    'figures.read':
      'asOf ballots code incidents pollingStations publicCount recapitulation results revotes seq ' +
      'turnout uploads voters voting',
  },
  Finding: {
    'findings.read':
      'actual at code contest difference expected message place resolved resolvedAt seq tolerance',
  },
  FindingConnection: { 'findings.read': 'edges pageInfo totalCount' },
  FindingEdge: { 'findings.read': 'cursor node' },
  FormCorrection: { 'figures.read': 'actor after at basis before by' },
  FormDifference: { 'figures.read': 'below contradicts difference form number' },
  FormFigures: { 'figures.read': 'invalid observedAt valid version votes' },
  GapFigure: { 'figures.read': 'reason stations' },
  Handover: {
    'figures.read': 'area boxes contest damaged from observedAt quantity replaced stage to',
  },
  HandoverConnection: { 'figures.read': 'edges pageInfo totalCount' },
  HandoverEdge: { 'figures.read': 'cursor node' },
  Hub: { public: 'boundaries clockSpeed epoch mode now phase seq version' },
  IncidentFigures: { 'figures.read': 'critical open overdue' },
  Objection: { 'figures.read': 'by observedAt pair text' },
  PageInfo: { public: 'endCursor hasNextPage hasPreviousPage startCursor' },
  Pair: { public: 'colour name number' },
  PairVotes: { 'figures.read': 'name number votes' },
  PollingStation: {
    public: 'code coordinates coordinatesSurveyed number registeredVoters village',
    'figures.read': 'figures openedAt receipts sheets signal votingState',
  },
  PollingStationConnection: { public: 'edges pageInfo totalCount' },
  PollingStationEdge: { public: 'cursor node' },
  PublicCountFigures: {
    'figures.read': 'contest moving stampedAt stationsPublished stationsTotal votes',
  },
  Recapitulation: {
    'figures.read':
      'area belowKnown belowTotal contest corrections differences finishedAt form objections ' +
      'plannedFinish plannedStart plannedTiming startedAt timing',
  },
  RecapitulationConnection: { 'figures.read': 'edges pageInfo totalCount' },
  RecapitulationEdge: { 'figures.read': 'cursor node' },
  RecapitulationFigures: {
    'figures.read': 'contest districts districtsFinished districtsPastTarget largestDifference',
  },
  RefusedReport: { 'reports.submit@home': 'code key message path' },
  ReportDifference: { 'reports.submit': 'after before counter station' },
  ReportPreview: { 'reports.submit@home': 'accepted differences duplicates refused' },
  ResultFigures: { 'figures.read': 'contest invalid stationsCounted valid votes' },
  ResultSheet: {
    'figures.read': 'contest dueAt observedAt owner path rejection sheet state',
  },
  Revote: { 'figures.read': 'basis contest day kind station' },
  RevoteConnection: { 'figures.read': 'edges pageInfo totalCount' },
  RevoteEdge: { 'figures.read': 'cursor node' },
  RevoteFigures: { 'figures.read': 'continued postponed recounts repeated' },
  StationReceipt: { 'figures.read': 'condition contest from observedAt quantity to' },
  SubmitReportsPayload: { 'reports.submit@home': 'accepted cursor duplicates refused' },
  TurnoutFigures: {
    'figures.read': 'came movedIn registered share stationsReporting unregistered',
  },
  UploadFigures: {
    'figures.read': 'byPath gap queue sheetsExpected sheetsPublished stationsPublished',
  },
  UploadPathFigure: { 'figures.read': 'path sheetsPublished' },
  UploadQueueFigures: { 'figures.read': 'depth drainsAt oldestAt' },
  VoterFigures: { 'figures.read': 'female male registered' },
  VotingFigures: {
    'figures.read':
      'closed counted late notOpen open openedLate suspended unreachable withoutSignal',
  },
}
