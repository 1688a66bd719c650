import type { ChartData, ChartOptions } from 'chart.js'
import type { PairModel } from '../panels/models.ts'

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

/** No axis and no legend: names and numbers stand beside the bars. `duration` is in milliseconds. */
export function votesOptions(duration: number): ChartOptions<'bar'> {
  return {
    indexAxis: 'y',
    responsive: true,
    maintainAspectRatio: false,
    animation: duration === 0 ? false : { duration },
    events: [],
    layout: { padding: 0 },
    scales: {
      x: { display: false, beginAtZero: true },
      y: { display: false },
    },
    plugins: { legend: { display: false }, tooltip: { enabled: false } },
  }
}
