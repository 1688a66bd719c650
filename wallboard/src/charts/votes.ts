import type { ChartData, ChartOptions } from 'chart.js'
import type { PairModel } from '../panels/models.ts'
import { bareBars } from './bare.ts'

/** Bars by ballot number. */
export function votesData(pairs: readonly PairModel[]): ChartData<'bar', number[], string> {
  return {
    labels: pairs.map((pair) => pair.name),
    datasets: [
      {
        data: pairs.map((pair) => pair.votes),
        backgroundColor: pairs.map((pair) => pair.colour),
        barPercentage: 1,
        categoryPercentage: 0.34,
        borderRadius: 3,
        borderSkipped: false,
        minBarLength: 2,
      },
    ],
  }
}

/** The bars' options: they begin at zero. `duration` is in milliseconds. */
export function votesOptions(duration: number): ChartOptions<'bar'> {
  return bareBars(duration, { beginAtZero: true })
}
