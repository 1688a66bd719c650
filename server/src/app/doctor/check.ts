/** What a check found. */
export interface Finding {
  /** `unknown` when another failed check keeps it from being made. */
  state: 'ok' | 'failed' | 'unknown'
  /** What is the case, in a few words. */
  detail: string
  /** What to do; absent when nothing is to be done. */
  advice?: string
}

/** One thing that `pantau doctor` looks at. A check never throws. */
export interface Check {
  name: string
  look(): Promise<Finding>
}

/** All is well. */
export function fine(detail: string): Finding {
  return { state: 'ok', detail }
}

/** Something is wrong; `advice` is a sentence that says what to do. */
export function wrong(detail: string, advice: string): Finding {
  return { state: 'failed', detail, advice }
}
