/** The province that this wall is of, by its code: East Java. */
export const province = '35'
