import type { Words } from './id.ts'
import { ballotsWords } from './scenes/ballots.ts'
import { incidentsWords } from './scenes/incidents.ts'
import { turnoutWords } from './scenes/turnout.ts'
import { uploadsWords } from './scenes/uploads.ts'

const plural = (count: number, unit: string) => `${count} ${unit}${count === 1 ? '' : 's'}`

/** The same in English. Polling stations keep their name of the field, TPS. */
export const en: Words = {
  locale: 'en-GB',
  decimalPercent: (digits) => `${digits}%`,
  product: 'Ruang Pantau',
  rehearsal: 'GLADI / REHEARSAL - not real data',
  rehearsalClock: (speed) => `rehearsal clock ${speed}×`,
  loading: 'Loading…',
  noData: 'no data yet',
  none: '–',
  wib: (time) => `${time} WIB`,
  phase: {
    PREPARATION: 'Preparation',
    DISTRIBUTION: 'Distribution of materials',
    VOTING: 'Voting',
    COUNTING: 'Counting of votes',
    DISTRICT_RECAPITULATION: 'District recapitulation',
    REGENCY_RECAPITULATION: 'Regency recapitulation',
    PROVINCE_RECAPITULATION: 'Provincial recapitulation',
    FINISHED: 'Finished',
  },
  link: {
    CONNECTING: 'connecting',
    LIVE: 'connected',
    DELAYED: (age) => `delayed by ${age}`,
    STALE: (age) => `old data: ${age}`,
    GONE: 'hub lost',
  },
  age: {
    seconds: (count) => plural(count, 'second'),
    minutes: (count) => plural(count, 'minute'),
    hours: (count) => plural(count, 'hour'),
    days: (count) => plural(count, 'day'),
  },
  gone: {
    title: 'The hub is not connected',
    last: (date, time, age) => `Last data on ${date} at ${time}, ${age} ago.`,
    never: 'This screen has not received any data yet.',
    advice: 'The figures behind this curtain have stopped. The screen reconnects by itself.',
  },
  trouble: {
    CROWDED: {
      mark: 'hub is full',
      title: 'The hub does not take this screen yet',
      advice:
        'There are too many connections. The screen tries again every few minutes. If it stays so, close screens that nobody needs.',
    },
    OUTDATED: {
      mark: 'another version',
      title: 'This screen and the hub are of different versions',
      advice:
        'The hub does not understand what this screen asks. The screen tries again every few minutes, and loads a new version as soon as there is one.',
    },
    FAILING: {
      mark: 'hub in trouble',
      title: 'The hub is in trouble',
      advice:
        'The fault is in the hub’s log; tell the keeper of the hub. The screen tries again every few minutes.',
    },
  },
  signIn: {
    title: 'This screen waits for permission',
    ended: 'The permission of this screen has ended',
    advice:
      'Give this code to the supervisor of the room. Once approved, the screen goes on by itself.',
    asking: 'asking for a code…',
    waiting: 'waiting for approval',
    away: 'The hub does not answer. This screen keeps trying.',
    tooMany: 'Too many screens are waiting. A code will be asked for again in a moment.',
    back: 'Back to the figures',
    rejected: 'The hub refused that token. Ask the keeper of the hub for a new one.',
    paste: {
      open: 'Paste a token',
      title: 'Permission by token',
      advice: 'Paste an access token from the keeper of the hub. It is kept on this screen.',
      field: 'Access token',
      action: 'Show',
      back: 'Back to the code',
    },
  },
  unknownArea: (code, shown) => `There is no area “${code}”. Shown instead: ${shown}.`,
  back: (province) => `All of ${province}`,
  scenes: 'Screens',
  coverage: {
    stations: (part, whole) => `${part} of ${whole} TPS`,
    of: (whole) => `of ${whole} TPS`,
    share: (share) => `(${share})`,
    unknown: (count) => `${count} without data`,
  },
  publicCount: {
    name: 'Public count',
    map: {
      title: 'TPS published, by district',
      legend: 'Share of TPS published and number of districts',
    },
    question: (area) => `${area} · public count for governor`,
    figure: 'TPS whose result KPU has published',
    stamped: (moment) => `KPU time stamp ${moment}`,
    stopped: (moment) => `The public count has stopped. Last KPU stamp ${moment}`,
    empty: 'There is no public count yet. It will appear here as soon as KPU publishes it.',
    complete: 'Every TPS is published',
  },
  votes: {
    title: 'Votes by pair of candidates',
    notOfficial: 'not the official result - that comes from the tiered recapitulation',
    undecided: (share) => `pairs are coloured from ${share} of TPS on`,
    pair: (number) => `Pair ${number}`,
    describe: (name, votes) => `${name}: ${votes} votes`,
    empty: 'Votes will appear here as soon as KPU publishes them.',
  },
  ballots: ballotsWords.en,
  turnout: turnoutWords.en,
  uploads: uploadsWords.en,
  incidents: incidentsWords.en,
  slowest: {
    title: 'The 10 slowest districts',
    empty: 'This list fills as soon as KPU publishes the count of districts.',
    nothing: 'Every district is complete.',
    fine: (count) => `${count} complete`,
  },
  map: {
    loading: 'The map is loading…',
    failed: 'The map cannot be loaded yet. The screen keeps trying; the figures go on.',
    lost: 'The map is being drawn again…',
    districts: (count) => `${count} distr.`,
    below: (upper) => `< ${upper}%`,
    between: (lower, upper) => `${lower}–${upper}%`,
    nearly: (lower) => `${lower}–99%`,
    complete: '100%',
    from: (lower) => `≥ ${lower}%`,
    computed: 'boundaries: computed',
    surveyed: (source) => `boundaries: surveyed – ${source}`,
    dots: {
      each: 'One dot, one polling station',
      generated: 'placed by estimate inside its village',
      surveyed: (part, whole) => `${part} of ${whole} places surveyed`,
      old: 'colours of the dots could not be renewed',
    },
    unnamedSource: 'source not named',
    inset: { bawean: 'Bawean', masalembu: 'Masalembu', kangean: 'Kangean and Sapeken' },
  },
  changes: {
    title: 'Just changed',
    empty: 'This screen has seen no change in the last 15 minutes.',
    stations: (count) => `${count} TPS`,
    first: (after) => `begins with ${after}`,
    where: (district, regency) => `${district}, ${regency}`,
  },
}
