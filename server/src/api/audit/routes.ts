import { once } from 'node:events'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { type Response, Router } from 'express'
import type { Access } from '../../access/access.ts'
import { HubError } from '../../domain/errors.ts'
import { exportLines } from '../../journal/export.ts'
import type { Services } from '../context.ts'
import { authenticate, contextOf } from '../transport/authenticate.ts'
import type { Gateway } from '../transport/gateway.ts'

/** Lines written before other work gets its turn: about a millisecond. */
const STRIDE = 200

/**
 * `GET /export/audit.jsonl?from=SEQ`: the journal with its chain, from an entry (the first when none
 * is named) to the last, which says that it was exported. It is written as it is read, so a journal of
 * any length costs no more memory than a page of it.
 */
export function auditRoutes(gateway: Gateway, services: Services): Router {
  const router = Router()
  const { journal } = services
  router.get(
    '/export/audit.jsonl',
    authenticate(gateway),
    // Express 5 hands what an async handler throws to the error handler.
    // oxlint-disable-next-line oxc/no-async-endpoint-handlers
    async (request, response) => {
      const { access } = contextOf(response)
      access.require('audit.export', '35')
      const from = fromOf(request.query['from'], journal.seq)
      const actor = access.principal?.name ?? ''
      await journal.record([{ type: 'audit.exported', data: { from }, actor }])
      const through = journal.seq
      const mode = services.mode.toLowerCase()
      response.type('application/jsonl; charset=utf-8')
      response.attachment(`audit-${mode}-${through}.jsonl`)
      response.set('Cache-Control', 'no-store')
      await write(exportLines(journal, { from, through, mode }), response, access)
    },
  )
  return router
}

async function write(lines: Iterable<string>, response: Response, access: Access): Promise<void> {
  const gone = new AbortController()
  response.once('close', () => gone.abort())
  let waiting: string[] = []
  const flush = async () => {
    const more = response.write(waiting.join(''))
    waiting = []
    if (!more) await once(response, 'drain', { signal: gone.signal }).catch(() => undefined)
    else await nextTurn()
  }
  for (const line of lines) {
    waiting.push(line)
    if (waiting.length < STRIDE) continue
    await flush()
    if (gone.signal.aborted) return
    // Cut off in the middle, it has no closing line and tells so itself.
    if (!access.may('audit.export', '35')) return void response.destroy()
  }
  response.end(waiting.join(''))
}

function fromOf(value: unknown, seq: number): number {
  if (value === undefined) return 1
  const from = typeof value === 'string' && /^[1-9]\d{0,14}$/.test(value) ? Number(value) : NaN
  if (from <= seq + 1) return from
  throw new HubError('BAD_USER_INPUT', `from: write a position from 1 to ${seq + 1}.`)
}
