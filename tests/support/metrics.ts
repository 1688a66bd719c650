/** A hub's measures: values by name, with labels as they are written. */
type Measured = ReadonlyMap<string, number>

/** A line of the text format: name, labels, value. */
const sample = /^([a-zA-Z_:][\w:]*(?:\{(?:\w+="(?:[^"\\\n]|\\.)*",?)*\})?) (\S+)$/

/** Reads Prometheus' text format; throws for a line that is none of it. */
function readMetrics(text: string): Measured {
  const values = new Map<string, number>()
  for (const line of text.split('\n')) {
    if (line === '' || /^# (HELP|TYPE) \w+ \S/.test(line)) continue
    const [, name, value] = sample.exec(line) ?? []
    if (name === undefined || Number.isNaN(Number(value))) throw new Error(`no sample: ${line}`)
    values.set(name, Number(value))
  }
  return values
}

/** What a hub's `/metrics` says now. */
export async function metricsOf(url: string): Promise<Measured> {
  const response = await fetch(`${url}/metrics`)
  const text = await response.text()
  if (response.status !== 200) throw new Error(text)
  return readMetrics(text)
}
