import { readonly, ref } from 'vue'
import type { Ref } from 'vue'

const key = 'pantau-token'

/** The access token of this window; null without one. Kept until the window is closed. */
export function useToken(): {
  token: Readonly<Ref<string | null>>
  keep: (token: string) => void
} {
  const token = ref(sessionStorage.getItem(key))
  return {
    token: readonly(token),
    keep: (given) => {
      sessionStorage.setItem(key, given)
      token.value = given
    },
  }
}
