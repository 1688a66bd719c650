import type { ChartData, ChartOptions } from 'chart.js'
import type { Segment } from '../panels/models.ts'
import { bareBars } from './bare.ts'

/** One bar of the segments, left to right; those of nothing take no room. */
export function stackData(segments: readonly Segment[]): ChartData<'bar', number[], string> {
  return {
    labels: [''],
    datasets: segments.map(({ label, value, colour }) => ({
      label,
      data: [value],
      backgroundColor: colour,
      barPercentage: 1,
      categoryPercentage: 1,
    })),
  }
}

/** The bar fills its canvas: `whole` is its right end. `duration` is in milliseconds. */
export function stackOptions(whole: number, duration: number): ChartOptions<'bar'> {
  return bareBars(duration, { stacked: true, min: 0, max: Math.max(1, whole) })
}

/** What the segments are together. */
export function sumOf(segments: readonly Segment[]): number {
  return segments.reduce((sum, { value }) => sum + value, 0)
}
