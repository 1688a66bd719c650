import { deskCells } from './desk-cells.ts'
import { figureCells } from './figure-cells.ts'
import type { Guard } from './guard.ts'
import { rootCells } from './root-cells.ts'

/** A field and what guards it. */
export interface Cell {
  type: string
  field: string
  guard: Guard
}

/** Every field that has a cell. */
export const cells: readonly Cell[] = Object.entries({
  ...rootCells,
  ...figureCells,
  ...deskCells,
}).flatMap(([type, guarded]) =>
  Object.entries(guarded).flatMap(([guard, fields]) =>
    (fields ?? '').split(' ').map((field) => ({ type, field, guard: guard as Guard })),
  ),
)
