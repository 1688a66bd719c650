import { openingOf } from '../../domain/lateness.ts'
import type { Rules } from '../../domain/rules.ts'
import { Ballots, ballotCounters } from '../ballots.ts'
import { Lateness } from '../lateness.ts'
import { Registered, registeredCounters } from '../registered.ts'
import { resultCounters, Results } from '../results.ts'
import { Turnout, turnoutCounters } from '../turnout.ts'
import { uploadCounters, Uploads } from '../uploads.ts'
import { Voting, votingCounters } from '../voting.ts'
import type { KeyOf } from './register.ts'
import type { StationIndex } from './station-index.ts'
import { Stations } from './stations.ts'

/** The election day at the stations: the state of each, by feature, and the figures around them. */
export class Day {
  readonly index: StationIndex
  readonly rules: Rules
  readonly registered: Registered
  readonly ballots: Ballots
  readonly voting: Voting
  readonly turnout: Turnout
  readonly uploads: Uploads
  readonly results: Results
  readonly lateness: Lateness
  readonly stations: Stations
  readonly counters

  /** `keyOf` gives sender and key of the report at a position, for reports of the same moment. */
  constructor(index: StationIndex, rules: Rules, keyOf: KeyOf) {
    const count = index.stations.length
    this.index = index
    this.rules = rules
    this.registered = new Registered(index, keyOf)
    this.ballots = new Ballots(this.registered, count, keyOf, rules.reservePermille)
    this.voting = new Voting(count, keyOf, openingOf(rules))
    this.turnout = new Turnout(count, keyOf)
    this.uploads = new Uploads(count, keyOf, (station) => this.voting.signal(station))
    this.results = new Results(count, keyOf)
    const { registered, ballots, voting, turnout, uploads, results } = this
    this.lateness = new Lateness(index, rules, { voting, turnout, results })
    // Lateness and uploads look at the others, which take a report before they are measured.
    const features = [registered, ballots, voting, turnout, results, uploads, this.lateness]
    this.stations = new Stations(index, features)
    this.counters = {
      register: this.stations.block('register', registeredCounters),
      ballots: this.stations.block('ballots', ballotCounters),
      voting: this.stations.block('voting', votingCounters),
      turnout: this.stations.block('turnout', turnoutCounters),
      uploads: this.stations.block('uploads', uploadCounters),
      results: this.stations.block('results', resultCounters),
      lateness: this.stations.block('lateness', this.lateness.counters),
    }
  }
}
