import type { Random } from '../../../server/src/rehearsal/random.ts'

/** The values in another order, any with the same chance. */
export function shuffled<Value>(values: readonly Value[], random: Random): Value[] {
  const left = [...values]
  return values.flatMap(() => left.splice(Math.floor(random() * left.length), 1))
}
