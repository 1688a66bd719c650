export { type CandidateBook, type Pairs, readCandidates } from './candidates.ts'
export { readSirekap, type SirekapInput, type SirekapRow } from './read-sirekap.ts'
export { type RejectedRow, type RejectionCode, rejectionCodes } from './rejected-row.ts'
