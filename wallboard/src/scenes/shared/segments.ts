import type { Format } from '../../figures/format.ts'
import type { Segment, StackRow } from '../../panels/models.ts'

/** Parts of a whole as they are drawn: `[key, label, value, colour]`, from left to right. */
export type SegmentParts = readonly (readonly [
  key: string,
  label: string,
  value: number,
  colour: string,
])[]

/** Writes the numbers of the parts of a stacked bar. */
export function segmentsOf(format: Format, parts: SegmentParts): Segment[] {
  return parts.map(([key, label, value, colour]) => ({
    key,
    label,
    value,
    valueText: format.count(value),
    colour,
  }))
}

/** A stacked bar with every part written out below it, side by side. */
export function stackRow(
  format: Format,
  { parts, label, ...row }: { key: string; label: string; whole: string; parts: SegmentParts },
): StackRow {
  const segments = segmentsOf(format, parts)
  return {
    ...row,
    label: { tone: 'plain', text: label },
    segments,
    listed: segments,
    columns: segments.length,
  }
}
