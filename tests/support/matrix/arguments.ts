const here = '"35.07"'
const within = `(within: ${here})`
const level = `(within: ${here}, level: REGENCY)`
const one = 'number: $FIRST, version: 1, key: "$KEY"'
const noted = `(input: { ${one}, note: "x" })`
const plain = `(input: { ${one} })`

/**
 * What a root field is asked with, so that it is about {@link HERE} and, where it would change
 * something, that it is refused for another reason than who asks: an old version, an empty name.
 */
export const rootArguments: Readonly<Record<string, string>> = {
  // Query
  area: `(code: ${here})`,
  pollingStation: '(code: "35.07.01.2001.001")',
  search: '(text: "Pujon")',
  ballotLedger: within,
  dispatch: within,
  handovers: within,
  revotes: within,
  recapitulations: within,
  findings: within,
  incidentChanges: within,
  audit: within,
  'Query.recapitulation': '(area: "35.07.01")',
  incident: '(number: $FIRST)',
  'Query.incidents': `(filter: { within: ${here} })`,
  intakeLink: '(code: "$LINKCODE")',
  pairing: '(secret: "$SECRET")',
  problemReport: '(receipt: "$RECEIPT")',
  previewReports: '(input: {})',
  readIncidentLine: '(text: "TPS 1 Pujon")',
  // Subscription
  ballotDistribution: level,
  publicCount: level,
  'Subscription.recapitulation': level,
  results: level,
  turnout: level,
  uploads: level,
  'Subscription.incidents': within,
  incidentViewers: '(number: $FIRST)',
  // Mutation: tickets
  openIncident: `(input: { key: "$KEY", kind: INQUIRY, category: INFORMATION, severity: LOW,
    title: "tanya", place: ${here} })`,
  amendIncident: `(input: { ${one}, title: "x" })`,
  assignIncident: `(input: { ${one}, to: "Budi" })`,
  closeIncident: plain,
  commentOnIncident: noted,
  escalateIncident: noted,
  giveAdvice: noted,
  invalidateIncident: noted,
  linkIncident: `(input: { ${one}, parent: $CAUSE })`,
  mergeIncident: `(input: { ${one}, into: $CAUSE })`,
  referIncident: `(input: { ${one}, to: POLICE })`,
  reopenIncident: noted,
  replyToIncident: noted,
  requestAdvice: `(input: { ${one}, of: "KPU" })`,
  resolveIncident: `(input: { ${one}, reason: FIXED })`,
  startIncident: plain,
  unlinkIncident: plain,
  unmergeIncident: plain,
  verifyIncident: plain,
  requestUpload: '(input: { number: $FIRST, name: "a.png", bytes: 0, mediaType: "image/png" })',
  reportProblem: '(input: { key: "$KEY", category: VOTING, text: "antre" })',
  issueIntakeLink: `(area: ${here}, days: 1, label: "PPK")`,
  revokeIntakeLink: '(id: "$LINK")',
  saveIncidentView: '(name: "buka", filter: "{}")',
  removeIncidentView: '(name: "tidak ada")',
  // Mutation: people
  addUser: `(input: { name: "", role: DESK, area: ${here} })`,
  changeUser: '(input: { name: "sasaran", version: 0 })',
  removeUser: '(name: "sasaran", version: 0)',
  resetPassword: '(input: { name: "sasaran", password: "x" })',
  issueToken: `(input: { name: "", role: SCREEN, area: ${here} })`,
  revokeToken: '(id: "$TOKEN")',
  approveScreen: `(input: { code: "------", name: "TV", area: ${here} })`,
  revokeScreen: '(id: "$SCREEN")',
  signIn: '(input: { name: "tidak ada", password: "x" })',
  // Mutation: reports
  submitReports: '(input: {})',
  submitPublicCount: '(input: { file: "3507.json", content: "x", candidates: "{}" })',
  quarantineRows: '(input: { file: "x.csv", rows: [] })',
  planDispatch: `(input: { key: "$KEY", regency: ${here}, version: 999,
    days: [{ day: "2024-11-23", districts: 1, stations: 2, boxes: 4 }] })`,
}
