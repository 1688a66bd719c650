import { computed } from 'vue'
import type { ComputedRef } from 'vue'
import { deskWords } from '../words/desk.ts'
import type { DeskWords } from '../words/desk.ts'
import type { DeskTools } from './tools.ts'

/** The desk's words in the language on show. */
export function useWords(tools: Pick<DeskTools, 'language'>): ComputedRef<DeskWords> {
  return computed(() => deskWords[tools.language])
}
