import { onScopeDispose, readonly, ref } from 'vue'
import type { Ref } from 'vue'

const measure = () => Math.min(innerHeight / 54, innerWidth / 96)

/** Pixels of 1u, for what is not drawn with CSS. The same rule as `--u` in the theme. */
export function useUnit(): Readonly<Ref<number>> {
  const unit = ref(measure())
  const renew = () => (unit.value = measure())
  addEventListener('resize', renew)
  onScopeDispose(() => removeEventListener('resize', renew))
  return readonly(unit)
}
