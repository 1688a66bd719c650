import type { Line } from './goal.ts'

const [x, ms, lost] = ['x', 'ms', 'lost']

/** Nothing of it may be missing: without it the other figures of the part say nothing. */
const none = { atMost: 0, must: true } as const

/** It is so: 1, or it is not: 0. */
const so = { atLeast: 1, must: true } as const

function line(what: string, unit: string, goal: Line['goal']): Line {
  return { what, unit, goal }
}

/** Every goal of the bench: its parts and their lines in the order of the table. */
export const goals = {
  'fan-out': {
    raw1000: line('an event to 1,000, beside raw ws', x, { atMost: 1 }),
    usual1000: line('an event to 1,000, cheaper than graphql-ws', x, { atLeast: 7 }),
    raw4000: line('an event to 4,000, beside raw ws', x, { atMost: 1 }),
    usual4000: line('an event to 4,000, cheaper than graphql-ws', x, { atLeast: 9 }),
    lost: line('deliveries of it lost', lost, none),
  },
  bursts: {
    raw: line('a burst of 16 to 1,000, beside raw ws', x, { atMost: 0.2 }),
    usual: line('a burst of 16 to 1,000, cheaper than graphql-ws', x, { atLeast: 40 }),
    lost: line('deliveries of it lost', lost, none),
  },
  storms: {
    rate: line('1,000 tickets/s to 1,000, share of the offered rate', x, { atLeast: 0.99 }),
    late: line('99 of 100 of its deliveries within', ms, { atMost: 50 }),
    lost: line('deliveries of it lost', lost, none),
  },
  ticks: {
    late: line('4,000 walls under 1,000 reports/s: 99 of 100 within', ms, { atMost: 325 }),
    core: line('the processor that they take', 'core', { atMost: 0.25 }),
  },
  ingest: {
    raw: line('through GraphQL, relative to raw', x, { atLeast: 0.5 }),
  },
  mutations: {
    orm: line('relative to MikroORM flush an event over the same server', x, { atLeast: 5 }),
    late: line('99 of 100 acknowledged within', ms, { atMost: 25 }),
  },
  figures: {
    grouped: line('figures of 666 districts, cheaper than GROUP BY', x, { atLeast: 500 }),
    equal: line('and exactly equal to it', 'of 1', so),
    packed: line('state of all 60,751 stations', 'KB', { atMost: 64 }),
    stall: line('longest stall while it is made the first time', ms, { atMost: 10 }),
  },
  restart: {
    ready: line('ready with 1,000,000 reports in the journal', 's', { atMost: 3 }),
    equal: line('full recount equal, chain whole', 'of 1', so),
  },
  'as-of': {
    slowest: line('a past moment of the province, slowest', ms, { atMost: 300 }),
  },
  opening: {
    further: line('a further screen, relative to executing what it asks for', x, { atMost: 0.02 }),
  },
  memory: {
    heap: line('heap of an idle subscriber, beside raw ws', x, { atMost: 1.4 }),
  },
  growth: {
    work: line('work for twice as many subscribers', x, { atMost: 2.1 }),
    shared: line('executions of an operation that 2,000 ask for', 'a frame', { atMost: 1.05 }),
  },
} satisfies Record<string, Record<string, Line>>

/** A part of the bench, as it is called and as its file is. */
export type Part = keyof typeof goals

/** All parts, in order. */
export const parts = Object.keys(goals) as Part[]

/** The lines of a part, in order. */
export function linesOf(part: Part): Line[] {
  return Object.values(goals[part])
}
