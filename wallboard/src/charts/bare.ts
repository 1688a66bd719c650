import type { ChartOptions } from 'chart.js'

/**
 * Lying bars and nothing else: no axis, legend or tooltip, because names and numbers stand beside
 * them. `duration` of a change is in milliseconds, 0 for none; `x` is the scale of values.
 */
export function bareBars(
  duration: number,
  x: NonNullable<ChartOptions<'bar'>['scales']>[string],
): ChartOptions<'bar'> {
  return {
    indexAxis: 'y',
    responsive: true,
    maintainAspectRatio: false,
    animation: duration === 0 ? false : { duration },
    events: [],
    layout: { padding: 0 },
    scales: { x: { ...x, display: false }, y: { display: false, stacked: x?.stacked ?? false } },
    plugins: { legend: { display: false }, tooltip: { enabled: false } },
  }
}
