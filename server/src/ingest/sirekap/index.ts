export { type CandidateBook, readCandidates } from './candidates.ts'
export { readSirekap, type SirekapInput } from './read-sirekap.ts'
