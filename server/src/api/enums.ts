/** An object with each value under its own name, as the schema's enums are registered from. */
export function enumOf<const Value extends string>(
  values: readonly Value[],
): { [Name in Value]: Name } {
  return Object.fromEntries(values.map((value) => [value, value])) as { [Name in Value]: Name }
}
