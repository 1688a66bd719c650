/** What a principal is for. */
export const roles = ['SCREEN', 'MEDIA', 'REPORTER', 'DESK', 'SUPERVISOR', 'ADMIN'] as const

/** A role of {@link roles}. */
export type Role = (typeof roles)[number]

/** Who is asking. */
export interface Principal {
  name: string
  role: Role
  /** Dotted code of the area it is confined to; null for the whole province. */
  area: string | null
}
