import type { IncidentCategory } from '../words.ts'
import type { Heard } from './hear.ts'
import type { Concept } from './vocabulary/index.ts'

/** Words that point at a category: one concept, or one of each list together. */
interface Cue {
  category: IncidentCategory
  /** 4 a trouble, 3 the stage it belongs to, 2 a thing, 1 the setting. The heaviest alone count. */
  weight: number
  all: readonly (readonly Concept[])[]
}

const supplies: Concept[] = ['ballot', 'box', 'form', 'plano', 'seal', 'ink', 'booth', 'supply']
const amiss: Concept[] = ['short', 'excess', 'damaged', 'swapped', 'late', 'lost']
const differs: Concept[] = ['mismatch', 'miscount', 'objection', 'complains', 'expelled', 'witness']

const cues: readonly Cue[] = [
  ...each('LOGISTICS', 4, 'unsealed'),
  { category: 'LOGISTICS', weight: 4, all: [supplies, amiss] },
  ...each('LOGISTICS', 3, 'swapped'),
  ...each('LOGISTICS', 2, ...supplies),
  ...each('VOTING', 4, 'notOpen', 'suspended', 'unlisted', 'refusedVoter', 'queue'),
  {
    category: 'VOTING',
    weight: 3,
    all: [
      ['voterList', 'invitation', 'aid'],
      [...amiss, 'mismatch'],
    ],
  },
  { category: 'VOTING', weight: 4, all: [['voter'], ['ill', 'collapsed']] },
  ...each('VOTING', 2, 'voterList', 'invitation', 'aid'),
  ...each('VOTING', 1, 'voting', 'voter'),
  ...each('COUNTING', 4, 'miscount', 'early'),
  { category: 'COUNTING', weight: 4, all: [['witness'], ['objection', 'complains', 'expelled']] },
  { category: 'COUNTING', weight: 4, all: [['counting', 'plano', 'form'], ['mismatch']] },
  ...each('COUNTING', 3, 'mismatch', 'witness', 'objection', 'plano'),
  ...each('COUNTING', 2, 'counting'),
  { category: 'RECAPITULATION', weight: 4, all: [['recap'], differs] },
  ...each('RECAPITULATION', 4, 'recommendation'),
  { category: 'RECAPITULATION', weight: 4, all: [['recap'], ['late', 'suspended']] },
  ...each('RECAPITULATION', 3, 'recap'),
  ...each('SIREKAP', 4, 'uploadFails', 'photoRejected', 'misread', 'noSignal', 'serverQueue'),
  ...each('SIREKAP', 4, 'account', 'phoneDead', 'cancelled'),
  {
    category: 'SIREKAP',
    weight: 4,
    all: [
      ['sirekap', 'upload'],
      ['fails', 'late', 'mismatch'],
    ],
  },
  ...each('SIREKAP', 3, 'sirekap', 'upload'),
  ...each('SECURITY', 4, 'riot', 'weapon', 'clash', 'crowd', 'threat', 'theft'),
  ...each('VIOLATION', 4, 'money', 'campaign', 'fraud'),
  ...each('DISASTER', 4, 'flood', 'landslide', 'storm', 'power', 'sea', 'fire'),
  { category: 'OFFICER', weight: 4, all: [['officer'], ['ill', 'collapsed', 'dead', 'absent']] },
  ...each('OFFICER', 4, 'absent'),
  ...each('OFFICER', 3, 'ill', 'collapsed', 'dead'),
  ...each('OFFICER', 1, 'officer'),
  ...each('INFORMATION', 4, 'hoax'),
  ...each('INFORMATION', 3, 'press', 'asks'),
]

/** Stages that are over when the meetings speak of them. */
const beforeMeetings: readonly IncidentCategory[] = ['VOTING', 'COUNTING']

/** What a line is about. */
export interface Categories {
  /** In the order in which they are first heard; more than one: the desk chooses. */
  categories: IncidentCategory[]
  /** What they were taken from. */
  from: Heard[]
}

/** The categories that the heaviest of what was heard points at; none when nothing does. */
export function categoriesOf(heard: readonly Heard[]): Categories {
  const said = new Set(heard.map(({ concept }) => concept))
  const isMeeting = said.has('recap') || said.has('recommendation')
  const fitting = cues.filter(({ category, all }) => {
    // What the witnesses of a meeting object to is no longer the stations' business.
    if (isMeeting && beforeMeetings.includes(category)) return false
    return all.every((some) => some.some((one) => said.has(one)))
  })
  const heaviest = Math.max(0, ...fitting.map(({ weight }) => weight))
  const deciding = fitting.filter(({ weight }) => weight === heaviest)
  const categories = new Set<IncidentCategory>()
  const from = heard.filter(({ concept }) => {
    const pointing = deciding.filter(({ all }) => all.some((some) => some.includes(concept)))
    for (const { category } of pointing) categories.add(category)
    return pointing.length > 0
  })
  return { categories: [...categories], from }
}

function each(category: IncidentCategory, weight: number, ...concepts: Concept[]): Cue[] {
  return concepts.map((concept) => ({ category, weight, all: [[concept]] }))
}
