import type { AreaLevel } from '../../domain/geography/codes.ts'

/** Most areas of a level inside an area, by the area's own level; rounded up. */
export const areasInside: Readonly<Record<AreaLevel, Readonly<Record<AreaLevel, number>>>> = {
  PROVINCE: { PROVINCE: 1, REGENCY: 38, DISTRICT: 666, VILLAGE: 8_494 },
  REGENCY: { PROVINCE: 1, REGENCY: 1, DISTRICT: 40, VILLAGE: 500 },
  DISTRICT: { PROVINCE: 1, REGENCY: 1, DISTRICT: 1, VILLAGE: 50 },
  VILLAGE: { PROVINCE: 1, REGENCY: 1, DISTRICT: 1, VILLAGE: 1 },
}

/** Length that a list is taken to have where nothing better is known. */
export const USUAL_LENGTH = 10

/** Lists that are usually longer, or whose length is known, by the field that gives them. */
export const lengths: Readonly<Record<string, number>> = {
  'Area.children': 40,
  'BallotLedger.stages': 7,
  'Contest.pairs': 3,
  'ConflictProblem.changes': 50,
  'DispatchDay.late': 20,
  'FormFigures.votes': 4,
  'Incident.timeline': 20,
  'IncidentFrame.incidents': 200,
  'IncidentFrame.left': 20,
  'PollingStation.receipts': 2,
  'PollingStation.sheets': 6,
  'PublicCountFigures.votes': 4,
  'Query.contests': 39,
  'Query.dispatch': 38,
  'ResultFigures.votes': 4,
  'Subscription.incidentViewers': 50,
  '__Directive.args': 1,
  '__Field.args': 2,
  '__Schema.types': 100,
  '__Type.enumValues': 3,
  '__Type.fields': 6,
  '__Type.inputFields': 2,
  '__Type.interfaces': 1,
  '__Type.possibleTypes': 1,
}

/** Children of children: districts of regencies and villages of districts are fewer on average. */
export const GRANDCHILDREN = 20

/** What a field costs once wherever it is asked for, beside its values. */
export const weights: Readonly<Record<string, number>> = {
  'Mutation.addUser': 5_000,
  'Mutation.resetPassword': 5_000,
  'Mutation.signIn': 5_000,
  'Query.audit': 1_000,
  'Query.incidents': 1_000,
  'Query.__schema': 1_000,
  'Query.readIncidentLine': 1_000,
  'Query.search': 1_000,
  'Query.verification': 50_000,
}

/** What going back to a past moment costs, for each field that asks for one. */
export const PAST_MOMENT = 20_000
