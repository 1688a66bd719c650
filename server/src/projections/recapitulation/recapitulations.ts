import { levelOf, lineage } from '../../domain/geography/codes.ts'
import { FORM_REPORTED, type FormReported } from '../../domain/recapitulation/forms.ts'
import { MEETING_REPORTED, type MeetingReported } from '../../domain/recapitulation/meetings.ts'
import type { Entry } from '../../journal/entry.ts'
import { ChangeIndex } from '../change-index.ts'
import type { Projection } from '../projection.ts'
import { keyOf } from '../stations/stations.ts'
import {
  type AreaStanding,
  finishedAt,
  type FormVersion,
  unknownStanding,
  withForm,
  withMeeting,
} from './standing.ts'

/** Meetings and forms of every area and contest. */
export class Recapitulations implements Projection {
  readonly name = 'recapitulation'
  readonly version = 1
  readonly folds = {
    [MEETING_REPORTED]: (report: MeetingReported, entry: Entry) => {
      const observation = { observedAt: report.observedAt, seq: entry.seq, key: keyOf(entry) }
      this.#put(withMeeting(this.#known(report), report, observation), entry.seq)
    },
    [FORM_REPORTED]: (form: FormReported, entry: Entry) =>
      this.#put(withForm(this.#known(form), form, entry), entry.seq),
  }
  readonly #byArea = new Map<string, ReadonlyMap<string, AreaStanding>>()
  /** By contest and area around it, districts whose meeting is finished. */
  readonly #finished = new Map<string, number>()
  /** By contest and area, forms in it. */
  readonly #forms = new Map<string, number>()
  readonly #changes = new ChangeIndex()

  /** What is known of an area, by contest; empty before the first report. */
  of(area: string): ReadonlyMap<string, AreaStanding> {
    return this.#byArea.get(area) ?? none
  }

  /** What is known of an area and contest; undefined before the first report. */
  standing(area: string, contest: string): AreaStanding | undefined {
    return this.#byArea.get(area)?.get(contest)
  }

  /** The form of an area as it stands, with its corrections; undefined before it was signed. */
  form(area: string, contest: string): FormVersion | undefined {
    return this.standing(area, contest)?.forms.at(-1)
  }

  /** Districts in an area whose meeting is finished. */
  districtsFinished(area: string, contest: string): number {
    return this.#finished.get(`${contest}|${area}`) ?? 0
  }

  /** Forms of an area and of those inside it. */
  formsWithin(area: string, contest: string): number {
    return this.#forms.get(`${contest}|${area}`) ?? 0
  }

  /** The position at which anything in an area last changed; 0 when nothing is known. */
  changedAt(area: string): number {
    return this.#changes.at(area)
  }

  /** Areas in which anything changed after a position. */
  changedSince(seq: number): string[] {
    return this.#changes.since(seq)
  }

  save(): unknown {
    const standings = [...this.#byArea.values()].flatMap((byContest) => [...byContest.values()])
    return { standings, changes: this.#changes.save() }
  }

  restore(saved: { standings: AreaStanding[]; changes: [string, number][] }): void {
    for (const standing of saved.standings) this.#put(standing, 0)
    this.#changes.restore(saved.changes)
  }

  #known({ area, contest }: { area: string; contest: string }): AreaStanding {
    return this.standing(area, contest) ?? unknownStanding(area, contest)
  }

  #put(standing: AreaStanding, seq: number): void {
    const { area, contest } = standing
    const before = this.#known(standing)
    const isDistrict = levelOf(area) === 'DISTRICT'
    const finished = isDistrict && finishedAt(before) === null && finishedAt(standing) !== null
    const signed = before.forms.length === 0 && standing.forms.length > 0
    for (const around of lineage(area)) {
      const place = `${contest}|${around}`
      if (finished) this.#finished.set(place, (this.#finished.get(place) ?? 0) + 1)
      if (signed) this.#forms.set(place, (this.#forms.get(place) ?? 0) + 1)
      if (seq > 0) this.#changes.touch(around, seq)
    }
    this.#byArea.set(area, new Map(this.#byArea.get(area)).set(contest, standing))
  }
}

const none: ReadonlyMap<string, AreaStanding> = new Map()
