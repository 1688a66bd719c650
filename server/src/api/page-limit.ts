/** Most items that one page holds. */
export const PAGE_LIMIT = 100
