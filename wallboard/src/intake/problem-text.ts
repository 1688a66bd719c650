import type { IntakeWords } from '../words/intake.ts'

/** What is said of a problem's code. */
export function problemText({ problems }: IntakeWords, code: string): string {
  return Object.hasOwn(problems, code) ? problems[code as keyof typeof problems] : problems.OTHER
}

/** A time to wait, in the words of the page. */
export function waitText(words: IntakeWords, seconds: number): string {
  return seconds < 120 ? words.seconds(seconds) : words.minutes(Math.ceil(seconds / 60))
}
