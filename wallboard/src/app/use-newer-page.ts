import { onScopeDispose, watch } from 'vue'
import { isNewer } from './newer-page.ts'

const aMinute = 60_000

/**
 * Loads the page anew when the hub serves another one, asked each minute while `wanted`: a wall that
 * the hub does not understand was left over from before the hub was renewed. A page that is the same
 * is never loaded again, as that would help nothing and could end on an empty screen.
 */
export function useNewerPage(wanted: () => boolean): void {
  let timer: ReturnType<typeof setTimeout> | undefined

  async function look(): Promise<void> {
    const running = new Set(
      Array.from(document.querySelectorAll('script[src]'), (script) => script.getAttribute('src')),
    )
    const page = await fetch(location.pathname, { cache: 'no-store' }).then(
      (response) => (response.ok ? response.text() : ''),
      () => '',
    )
    if (!wanted()) return
    if (isNewer(page, running)) location.reload()
    else timer = setTimeout(() => void look(), aMinute)
  }

  watch(
    wanted,
    (isWanted) => {
      clearTimeout(timer)
      if (isWanted) void look()
    },
    { immediate: true },
  )
  onScopeDispose(() => clearTimeout(timer))
}
