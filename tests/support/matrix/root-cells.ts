import type { Cells } from './guard.ts'

/** Where every road begins. */
export const rootCells: Cells = {
  Query: {
    public:
      'area contests hub incidentViews incidents intakeLink pairing pollingStation problemReport ' +
      'search',
    'signed-in@home': 'viewer',
    'figures.read': 'ballotLedger dispatch handovers recapitulation recapitulations revotes',
    'findings.read': 'findings',
    'reports.submit@home': 'previewReports',
    'incidents.read': 'incident incidentChanges',
    'incidents.open@home': 'readIncidentLine',
    'incidents.handle': 'intakeLinks',
    'people.manage@home': 'tokens users',
    'screens.manage@home': 'screens',
    'quarantine.read@35': 'quarantine',
    'audit.read': 'audit',
    'journal.verify@35': 'verification',
  },
  Mutation: {
    public: 'beginPairing renewSession reportProblem signIn signOut',
    'reports.submit@home': 'submitReports',
    'dispatch.plan': 'planDispatch',
    'public-count.submit@35': 'submitPublicCount',
    'quarantine.add@home': 'quarantineRows',
    'incidents.open': 'openIncident',
    'incidents.comment': 'commentOnIncident requestUpload',
    'incidents.comment@home': 'removeIncidentView saveIncidentView',
    'incidents.handle':
      'amendIncident assignIncident closeIncident escalateIncident giveAdvice invalidateIncident ' +
      'issueIntakeLink linkIncident mergeIncident referIncident reopenIncident replyToIncident ' +
      'requestAdvice resolveIncident revokeIntakeLink startIncident unlinkIncident unmergeIncident ' +
      'verifyIncident',
    'people.manage': 'addUser changeUser issueToken removeUser resetPassword revokeToken',
    'screens.manage': 'approveScreen revokeScreen',
  },
  Subscription: {
    'figures.read': 'ballotDistribution publicCount recapitulation results turnout uploads',
    'incidents.read': 'incidents',
    'incidents.comment': 'incidentViewers',
  },
}
