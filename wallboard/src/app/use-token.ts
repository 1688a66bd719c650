import { shallowReadonly, shallowRef } from 'vue'
import type { Ref } from 'vue'

/** What a screen was given to act with. */
export type Credentials = {
  /** Null without any. */
  token: string | null
  /** Dotted code of the area that the token is for; null for the whole province. */
  area: string | null
}

const keys = { token: 'pantau-token', area: 'pantau-area' } as const

/** Where credentials are kept; a browser may refuse to keep anything. */
type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

function kept(shelf: Shelf): Credentials {
  try {
    return { token: shelf.getItem(keys.token), area: shelf.getItem(keys.area) }
  } catch {
    return { token: null, area: null }
  }
}

/**
 * The credentials of this screen. They outlive the window and the power, so that a television comes
 * back by itself; those that are refused are kept until others take their place.
 */
export function useToken(shelf: Shelf = localStorage): {
  credentials: Readonly<Ref<Credentials>>
  keep: (token: string, area: string | null) => void
} {
  const credentials = shallowRef(kept(shelf))
  return {
    credentials: shallowReadonly(credentials),
    keep: (token, area) => {
      credentials.value = { token, area }
      try {
        shelf.setItem(keys.token, token)
        if (area === null) shelf.removeItem(keys.area)
        else shelf.setItem(keys.area, area)
      } catch {
        // A browser that keeps nothing shows the wall until it is closed.
      }
    },
  }
}
