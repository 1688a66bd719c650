/** What a principal is for. */
export const roles = ['SCREEN', 'MEDIA', 'REPORTER', 'DESK', 'SUPERVISOR', 'ADMIN'] as const

/** A role of {@link roles}. */
export type Role = (typeof roles)[number]
