import { AuditQuery } from '@ruang-pantau/schema'
import type { ResultOf } from '@ruang-pantau/schema'
import { readonly, ref, shallowReadonly, shallowRef } from 'vue'
import type { Ref } from 'vue'
import type { DeskTools } from '../../tools.ts'

/** One entry of the record. */
export type AuditLine = ResultOf<typeof AuditQuery>['audit']['edges'][number]['node']

/** Which entries are wanted; an empty text is any. */
export type AuditFilter = { actor: string; type: string }

/** The record, as far as it was asked for. */
export type Audit = {
  /** Newest first; null until the first answer. */
  lines: Readonly<Ref<readonly AuditLine[] | null>>
  failed: Readonly<Ref<boolean>>
  /** Older ones can be asked for. */
  more: Readonly<Ref<boolean>>
  /** The newest entries of a filter, in place of what was shown. */
  find: (filter: AuditFilter) => Promise<void>
  /** The next older page of the same filter. */
  older: () => Promise<void>
}

/** Reads the record of the area of who asks, a page at a time; an answer to an older filter is dropped. */
export function useAudit(tools: DeskTools): Audit {
  const lines = shallowRef<readonly AuditLine[] | null>(null)
  const failed = ref(false)
  const more = ref(false)
  let asked: AuditFilter = { actor: '', type: '' }
  let after: string | null = null
  let turn = 0

  async function page(): Promise<void> {
    const mine = ++turn
    const within = tools.viewer.area?.code ?? '35'
    const filter = { actor: asked.actor.trim() || null, type: asked.type.trim() || null }
    try {
      const { audit } = await tools.ask(AuditQuery, { within, ...filter, after })
      if (mine !== turn) return
      const found = audit.edges.map(({ node }) => node)
      lines.value = after === null ? found : [...(lines.value ?? []), ...found]
      more.value = audit.pageInfo.hasNextPage
      after = audit.pageInfo.endCursor
      failed.value = false
    } catch {
      if (mine === turn) failed.value = true
    }
  }
  return {
    lines: shallowReadonly(lines),
    failed: readonly(failed),
    more: readonly(more),
    find: (filter) => {
      asked = filter
      after = null
      return page()
    },
    older: page,
  }
}
