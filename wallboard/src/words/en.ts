import type { Words } from './id.ts'
import { ballotsWords } from './scenes/ballots.ts'
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
  signIn: {
    title: 'This screen needs permission to show figures',
    advice:
      'Paste an access token from the keeper of the hub. It is kept until this window is closed.',
    field: 'Access token',
    action: 'Show',
    rejected: 'The hub refused that token. Ask the keeper of the hub for a new one.',
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
