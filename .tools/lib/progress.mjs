/** A step that did not work; its message is what the tool printed. */
export class StepFailed extends Error {}

/** "0.8 s", "41 s". */
export function duration(milliseconds) {
  const seconds = milliseconds / 1000
  return `${seconds < 10 ? seconds.toFixed(1) : Math.round(seconds)} s`
}

/** Shows one line while a command runs, then how long it took. Throws `StepFailed`. */
export async function step(title, run, out) {
  const started = Date.now()
  out.write(`${title} … `)
  const { code, output } = await run()
  out.write(`${code === 0 ? '' : 'failed after '}${duration(Date.now() - started)}\n`)
  if (code !== 0) throw new StepFailed(output)
}
