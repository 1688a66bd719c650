/** The dotted code of the area above (`35.78.01` of `35.78.01.1001`), null for a province. */
export function parentOf(code: string): string | null {
  const dot = code.lastIndexOf('.')
  return dot < 0 ? null : code.slice(0, dot)
}

/** KPU's undotted code of a province, regency or district (`357801`) with the dots (`35.78.01`). */
export function dotted(code: string): string {
  return code.replace(/(?<=\d)(?=(?:\d\d)+$)/g, '.')
}

/** The code of a station: its village's code and its number (1 to 999) in three digits. */
export function stationCode(village: string, number: number): string {
  return `${village}.${String(number).padStart(3, '0')}`
}

/** The code of the regency that an area or station of any lower level lies in. */
export function regencyOf(code: string): string {
  return code.slice(0, 5)
}

/** The code of the district that a village or station lies in. */
export function districtOf(code: string): string {
  return code.slice(0, 8)
}
