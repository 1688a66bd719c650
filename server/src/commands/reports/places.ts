import { contestOf } from '../../domain/contests.ts'
import { normaliseCode } from '../../domain/geography/codes.ts'
import type { AreaReport, StationReport } from '../../domain/observation.ts'
import { checkStation, checkTime, type ReportContext } from './check.ts'
import type { Fault } from './refusal.ts'

/** What reports of a kind are about: how its code is written, and what can be wrong with it. */
export interface ReportPlace<Report> {
  /** Codes as the register writes them: the same report is the same bytes however it is sent. */
  normalise<Given extends Report>(report: Given): Given
  /** What is wrong with the place or time of a report; null when nothing is. */
  check(report: Report, context: ReportContext): Fault | null
}

/** Reports on a station. */
export const atStation: ReportPlace<StationReport> = {
  normalise: (report) => {
    const station = normaliseCode(report.station) ?? report.station
    return withContest(station === report.station ? report : { ...report, station }, station)
  },
  check: checkStation,
}

/** Reports on an area. */
export const atArea: ReportPlace<AreaReport> = {
  normalise: (report) => {
    const area = normaliseCode(report.area) ?? report.area
    return withContest(area === report.area ? report : { ...report, area }, area)
  },
  check: checkArea,
}

function checkArea({ area, observedAt }: AreaReport, context: ReportContext): Fault | null {
  if (!context.geography.area(area)) {
    const message = `There is no area "${area.slice(0, 40)}". Give a code such as 35.78.01.`
    return { code: 'AREA_UNKNOWN', message, field: 'area' }
  }
  if (!context.may(area)) {
    return { code: 'FORBIDDEN', message: `You may not report on ${area}.`, field: 'area' }
  }
  return checkTime(observedAt, context)
}

/** `regency` stands for the place's own contest. */
function withContest<Report extends object>(report: Report, place: string): Report {
  const { contest: named } = report as { contest?: unknown }
  if (typeof named !== 'string') return report
  const contest = contestOf(named, place) ?? named
  return contest === named ? report : { ...report, contest }
}
