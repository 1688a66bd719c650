import { lineage } from '../../domain/geography/codes.ts'
import { isOverdue, resolveBy, respondBy } from '../../domain/incidents/clocks.ts'
import type { Context } from '../context.ts'
import { formatMoment } from '../scalars.ts'
import { reporterFor, type SeenIncident, seeIncident, textsFor } from './view.ts'

type Cell = string | number | null
type Column = (incident: SeenIncident, context: Context) => Cell

/** What each column holds of a ticket, as who asks may see it. */
const columns: Readonly<Record<string, Column>> = {
  number: ({ number }) => number,
  kind: ({ kind }) => kind,
  category: ({ category }) => category,
  severity: ({ severity }) => severity,
  state: ({ state }) => state,
  title: (incident, context) => textsFor(context, incident)(incident.title),
  description: (incident, context) => textsFor(context, incident)(incident.description),
  place: ({ place }) => place,
  placeName: ({ place }, context) => placeName(place, context),
  quantity: ({ quantity }) => quantity,
  source: ({ source }) => source,
  reporterName: (incident, context) => reporterFor(context, incident).name,
  reporterPhone: (incident, context) => reporterFor(context, incident).phone,
  openedAt: ({ openedAt }) => formatMoment(openedAt),
  openedBy: ({ openedBy }) => openedBy,
  respondBy: (incident, { services }) =>
    formatMoment(respondBy(incident, services.state.day.rules.incidents)),
  respondedAt: ({ respondedAt }) => momentOf(respondedAt),
  resolveBy: (incident, { services }) =>
    momentOf(resolveBy(incident, services.state.day.rules.incidents)),
  resolvedAt: ({ resolvedAt }) => momentOf(resolvedAt),
  overdue: (incident, { services }) =>
    String(isOverdue(incident, services.state.day.rules.incidents, incident.asOf)),
  assignee: (incident, context) => textsFor(context, incident)(incident.assignee),
  escalation: ({ escalation }) => escalation,
  referredTo: ({ referredTo }) => referredTo,
  reason: ({ reason }) => reason,
  parent: ({ parent }, context) => seeIncident(context, parent)?.number ?? null,
  mergedInto: ({ mergedInto }, context) => seeIncident(context, mergedInto)?.number ?? null,
  changedAt: ({ changedAt }) => formatMoment(changedAt),
  version: ({ version }) => version,
}

/** The names of the columns: those of the API. */
export const headings = Object.keys(columns)

/** A ticket's cells, in the order of {@link headings}; null where nothing is known. */
export function columnsOf(context: Context, incident: SeenIncident): Cell[] {
  return Object.values(columns).map((column) => column(incident, context))
}

function momentOf(moment: number | null): string | null {
  return moment === null ? null : formatMoment(moment)
}

/** `TPS 3, Karang Pilang, Karang Pilang, Kota Surabaya`: the smallest first, without the province. */
function placeName(place: string | null, { services }: Context): string | null {
  if (place === null) return null
  const { geography } = services
  const station = geography.station(place)
  const around = lineage(station?.village ?? place).slice(0, -1)
  const names = (around.length > 0 ? around : [place]).map((code) => geography.area(code)?.name)
  return [...(station ? [`TPS ${station.number}`] : []), ...names].join(', ')
}
