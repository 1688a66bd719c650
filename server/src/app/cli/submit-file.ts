import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import type { HubClient } from './hub-client.ts'
import { readCandidatesFile, type SirekapSource } from './sirekap-files.ts'

/** Which contest the files count: `regency` is each area's own. */
export type ContestName = 'governor' | 'regency'

const outcomeShape = z.object({
  accepted: z.number(),
  unchanged: z.number(),
  older: z.number(),
  quarantined: z.array(z.object({ path: z.string(), code: z.string(), reason: z.string() })),
})

/** What became of a file. */
export interface FileOutcome extends z.infer<typeof outcomeShape> {
  /** Its name without folders. */
  file: string
  /** Why nothing of it was sent; null when it was. */
  unreadable: string | null
}

const mutation = `mutation ($input: SubmitPublicCountInput!) {
  submitPublicCount(input: $input) { accepted unchanged older quarantined { path code reason } }
}`
const shape = z.object({ submitPublicCount: outcomeShape })

/** Sends one file with the candidates as they are now. A file that cannot be read is an outcome. */
export async function submitFile(
  client: HubClient,
  target: string,
  source: SirekapSource,
  contest: ContestName,
): Promise<FileOutcome> {
  const file = path.basename(target)
  const candidates = await readCandidatesFile(source)
  let content: string
  try {
    content = await readFile(target, 'utf8')
  } catch {
    const unreadable = 'it cannot be read; check that it is there and that you may read it'
    return { file, unreadable, accepted: 0, unchanged: 0, older: 0, quarantined: [] }
  }
  const input = { contest, file, content, candidates }
  const { submitPublicCount } = await client.ask(mutation, shape, { input })
  return { file, unreadable: null, ...submitPublicCount }
}
