import { z } from 'zod'
import { connect } from './connect.ts'
import type { Terminal } from './terminal.ts'

const question = `{ verification {
  entries seconds chain { ok brokenAt message } recount { ok message }
} }`

const shape = z.object({
  verification: z.object({
    entries: z.number(),
    seconds: z.number(),
    chain: z.object({ ok: z.boolean(), brokenAt: z.number().nullable(), message: z.string() }),
    recount: z.object({ ok: z.boolean(), message: z.string() }),
  }),
})

/**
 * Has the hub walk its whole journal: every hash, and a full recount against the figures on screen.
 * Exit code 0 when both hold, else 1.
 */
export async function verify(terminal: Terminal): Promise<number> {
  const client = await connect(terminal)
  terminal.progress('The hub walks its journal ...')
  const { verification } = await client.ask(question, shape).finally(() => terminal.progress(null))
  const { entries, seconds, chain, recount } = verification
  terminal.print(`${entries} entries in ${seconds.toFixed(2)} s`)
  const at = chain.brokenAt === null ? '' : ` (position ${chain.brokenAt})`
  terminal.print(`${chain.ok ? 'ok    ' : 'FAILED'}  chain    ${chain.message}${at}`)
  terminal.print(`${recount.ok ? 'ok    ' : 'FAILED'}  recount  ${recount.message}`)
  return chain.ok && recount.ok ? 0 : 1
}
