import { readonly, ref } from 'vue'
import type { Ref } from 'vue'
import { useLater } from '../parts/use-later.ts'

/**
 * What is said to who listens instead of looks: the last thing within a second, so that a rush of
 * tickets is one sentence.
 */
export function useAnnouncer(): { said: Readonly<Ref<string>>; say: (text: string) => void } {
  const said = ref('')
  const { later } = useLater(1_000)
  return { said: readonly(said), say: (text) => later(() => (said.value = text)) }
}
