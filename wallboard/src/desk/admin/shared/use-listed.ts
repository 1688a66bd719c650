import { computed, ref } from 'vue'
import type { Ref } from 'vue'
import { useRepeated } from '../../../feed/index.ts'

/** A page of a list of the hub's. */
export type ListPage<Row> = {
  edges: readonly { node: Row }[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
}

/** A whole list; null until it is known. */
export type Listed<Row> = {
  rows: Readonly<Ref<readonly Row[] | null>>
  failed: Readonly<Ref<boolean>>
  /** Asks at once, after something was done to it. */
  renew: () => void
}

/** All pages of a list, asked for anew every half minute: others change it too. */
export function useListed<Row>(
  page: (after: string | null) => Promise<ListPage<Row>>,
): Listed<Row> {
  const times = ref(0)
  const { answer, failure } = useRepeated(
    () => times.value,
    async () => {
      const rows: Row[] = []
      let after: string | null = null
      for (;;) {
        const { edges, pageInfo }: ListPage<Row> = await page(after)
        rows.push(...edges.map(({ node }) => node))
        if (!pageInfo.hasNextPage) return rows
        after = pageInfo.endCursor
      }
    },
    { good: 30_000, bad: 5_000 },
  )
  return {
    rows: computed(() => answer.value),
    failed: computed(() => failure.value !== null),
    renew: () => times.value++,
  }
}
