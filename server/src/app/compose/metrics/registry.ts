import { Counter, Gauge, Histogram, Registry } from 'prom-client'

/** Where measures of one hub are kept: a process may run several, so it is not the library's own. */
export class Measures {
  readonly registry = new Registry()

  /** Something that only grows, and is counted here. */
  counter<Label extends string = never>(
    name: string,
    help: string,
    labelNames: readonly Label[] = [],
  ): Counter<Label> {
    return new Counter({ name, help, labelNames, registers: [this.registry] })
  }

  /** Something that only grows and is counted elsewhere: it is read when somebody asks. */
  total(name: string, help: string, read: () => number): void {
    const registers = [this.registry]
    const counter: Counter = new Counter({
      name,
      help,
      registers,
      collect: () => {
        counter.reset()
        counter.inc(read())
      },
    })
  }

  /** Something that is as it is, read when somebody asks. */
  gauge(name: string, help: string, read: () => number): void {
    const registers = [this.registry]
    const gauge: Gauge = new Gauge({ name, help, registers, collect: () => gauge.set(read()) })
  }

  /** The same, told apart by labels; those that are not read any more are gone. */
  gauges<Label extends string>(
    name: string,
    help: string,
    labelNames: readonly Label[],
    read: () => Iterable<[Record<Label, string>, number]>,
  ): void {
    const registers = [this.registry]
    const gauge: Gauge<Label> = new Gauge({
      name,
      help,
      labelNames,
      registers,
      collect: () => {
        gauge.reset()
        for (const [labels, value] of read()) gauge.set(labels, value)
      },
    })
  }

  /** How something is spread over `buckets`, each an upper bound. */
  histogram<Label extends string = never>(
    name: string,
    help: string,
    buckets: readonly number[],
    labelNames: readonly Label[] = [],
  ): Histogram<Label> {
    const registers = [this.registry]
    return new Histogram({ name, help, buckets: [...buckets], labelNames, registers })
  }
}
